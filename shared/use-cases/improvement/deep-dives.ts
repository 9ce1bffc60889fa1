import type { DiveHand } from '../../domain/improvement/change-deep-dive.ts';
import type { DeepDive, StoodAt } from '../../domain/improvement/deep-dive.ts';
import { text } from '../../domain/improvement/draft-action.ts';
import { dayOf } from '../../domain/kernel/calendar.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { DeepDives } from '../ports/deep-dives.ts';
import type { Clock } from '../ports/machine.ts';

export interface DivesDesk {
  readonly deepDives: DeepDives;
  readonly clock: Clock;
}

interface Beginning {
  /** Minted with the form: pressed twice, it begins one. */
  readonly id: string;
  readonly scope: string;
  readonly stood: StoodAt;
  readonly why: string;
  readonly by: DiveHand['by'];
}

const MINTED = /^[0-9a-z]{8}$/;

/** Begins a deep dive of a unit, with how it stood and why it was chosen. */
export async function beginDeepDive(desk: DivesDesk, beginning: Beginning): Promise<Result<DeepDive>> {
  const { id, scope, stood, why, by } = beginning;
  if (!MINTED.test(id)) return fail({ kind: 'not-found', what: 'form' });
  const issues = text('text', why, 4000, 'why this unit was chosen', true);
  if (issues.length > 0) return fail({ kind: 'invalid', issues });
  const dive: DeepDive = {
    id,
    revision: 1,
    scope,
    status: 'draft',
    why: why.trim(),
    stood,
    evidence: [],
    themes: [],
    practices: [],
    reviews: [],
    made: { on: dayOf(desk.clock.now()), by: by.name },
  };
  if (await desk.deepDives.add(dive)) return ok(dive);
  const standing = await desk.deepDives.get(scope, id);
  return standing?.made.by === by.name && standing.why === dive.why
    ? ok(standing)
    : fail({ kind: 'conflict', what: 'This form was used for another deep dive. Begin again.' });
}

/** Changes a deep dive as a form asks, where the form was made from it as it stands. */
export async function changeDeepDive(
  desk: DivesDesk,
  dive: DeepDive,
  revision: number,
  by: DiveHand['by'],
  change: (dive: DeepDive, hand: DiveHand) => Result<DeepDive>,
): Promise<Result<DeepDive>> {
  if (dive.revision !== revision) return CHANGED;
  const changed = change(dive, { by, today: dayOf(desk.clock.now()) });
  if (!changed.ok || (await desk.deepDives.change(changed.value))) return changed;
  return CHANGED;
}

const CHANGED = fail({
  kind: 'conflict',
  changed: true,
  what: 'This deep dive was changed after your page was loaded. Nothing was written now. Open it again to see how it stands.',
} as const);
