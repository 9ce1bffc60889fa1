import { ok, type Result } from '../../shared/domain/kernel/result.ts';
import { countAgain } from '../../shared/use-cases/count-again.ts';
import { askCut } from '../../shared/use-cases/cuts/ask-cut.ts';
import type { CutDesk } from '../../shared/use-cases/cuts/cut-desk.ts';
import { listCuts, showCut } from '../../shared/use-cases/cuts/read-cuts.ts';
import { enterElsewhere } from '../../shared/use-cases/elsewhere/enter-elsewhere.ts';
import type {
  CountAgainEvent,
  CutEvent,
  EnterElsewhereEvent,
  ListWithheldEvent,
  ReleaseEvent,
  ThemesEvent,
} from '../../shared/use-cases/events.ts';
import { listWithheld } from '../../shared/use-cases/list-withheld.ts';
import { showThemes } from '../../shared/use-cases/show-themes.ts';
import { type ReleaseDesk, releaseReports } from '../../shared/use-cases/release-reports.ts';

export type GateDesk = ReleaseDesk & CutDesk;

export type GateEvent =
  ReleaseEvent | CutEvent | EnterElsewhereEvent | ListWithheldEvent | CountAgainEvent | ThemesEvent;

/** A step of a report run stops it by its problem; who asks for a table or for themes is told it. */
export async function act(desk: GateDesk, event: GateEvent): Promise<Result<unknown>> {
  if (!('action' in event)) return releaseReports(desk, event);
  switch (event.action) {
    case 'ask-cut':
      return ok(await askCut(desk, event));
    case 'enter-elsewhere':
      return ok(await enterElsewhere(desk, event));
    case 'list-cuts':
      return ok(await listCuts(desk, event.campaign));
    case 'list-withheld':
      return ok(await listWithheld(desk, event));
    case 'count-again':
      return ok(await countAgain(desk, event));
    case 'themes':
      return ok(await showThemes(desk, event.campaign));
    case 'show-cut':
      return ok(await showCut(desk, event.campaign, event.id));
  }
}
