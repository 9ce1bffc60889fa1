import type { Hono } from 'hono';
import { CorrectedFigure } from '../../../shared/domain/context/correction.ts';
import type { Issue } from '../../../shared/domain/kernel/problem.ts';
import { staffingStanding } from '../../../shared/use-cases/wheel/correct-staffing.ts';
import { readPlace } from '../../../shared/use-cases/wheel/read-place.ts';
import type { Typed } from '../../../web/pages/console/actions/typed.ts';
import { CorrectionsPage } from '../../../web/pages/console/wheel/corrections-page.tsx';
import { typedIn } from '../actions/typed.ts';
import type { ConsoleContext, ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { notFound, refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { correctUnit } from './deeds.ts';
import { maySee } from './sight.ts';

/** What managers put right of their staffing: nothing is written over, and everybody who sees the place sees it. */
export function correctionRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /wheel/:place/corrections', (c) =>
    correctionsPage(desk, c, c.req.param('place'), c.req.query(), []),
  );

  route('POST /wheel/:place/corrections', async (c) => {
    const place = c.req.param('place');
    const typed = typedIn(await c.req.parseBody());
    const { month = '', figure = '' } = typed;
    if (!place.startsWith('unit-')) return notFound(desk, c);
    const done = await correctUnit(desk, c, {
      unit: place.slice('unit-'.length),
      month,
      figure,
      before: typed['before'] ?? '',
      after: typed['after'] ?? '',
      why: typed['why'] ?? '',
    });
    if (done.ok) return c.redirect(`/wheel/${place}/corrections`, 303);
    return done.problem.kind === 'invalid'
      ? correctionsPage(desk, c, place, typed, done.problem.issues)
      : refused(desk, c, done.problem);
  });
}

async function correctionsPage(
  desk: ConsoleDesk,
  c: ConsoleContext,
  scope: string,
  typed: Typed,
  issues: readonly Issue[],
): Promise<Response> {
  const read = await readPlace(desk, scope);
  if (!read.ok) return refused(desk, c, read.problem);
  const may = read.value.place.level === 'unit' && maySee(c, 'POST /wheel/:place/corrections', scope);
  const page = CorrectionsPage({
    ...surroundingsOf(desk, c),
    place: read.value.place,
    asAt: read.value.asAt,
    corrections: read.value.corrections,
    correcting: may ? await formOf(desk, read.value.place.code, typed) : undefined,
    typed,
    issues,
  });
  return c.html(page, issues.length === 0 ? 200 : 400);
}

/** First which figure, then what it should be: what stands is shown beside it. */
async function formOf(desk: ConsoleDesk, unit: string, { month, figure }: Typed) {
  const standing = await staffingStanding(desk, unit);
  if (!standing.ok || standing.value === undefined) return undefined;
  const { months, value } = standing.value;
  const chosen = CorrectedFigure.safeParse(figure);
  const now = chosen.success && month !== undefined ? value(month, chosen.data) : undefined;
  return {
    months,
    chosen:
      chosen.success && month !== undefined && now !== undefined
        ? { month, figure: chosen.data, now }
        : undefined,
  };
}
