import { type ActionDraft, type Begun, draftAction } from '../../domain/improvement/draft-action.ts';
import type { Action, Answers } from '../../domain/improvement/action.ts';
import { recommendationOf } from '../../domain/improvement/action-plan.ts';
import { driverFigures } from '../../domain/improvement/driver-figures.ts';
import { placeOfAction } from '../../domain/improvement/place-of-action.ts';
import { dayOf } from '../../domain/kernel/calendar.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { editionOf } from '../../domain/report/editions.ts';
import type { LatestReleaseDesk } from '../latest-release.ts';
import type { Actions } from '../ports/actions.ts';
import type { ContextVersions } from '../ports/context-versions.ts';
import type { Clock } from '../ports/machine.ts';
import { releasedAt } from '../released-at.ts';

export interface BeginningDesk extends LatestReleaseDesk {
  readonly actions: Pick<Actions, 'get' | 'add'>;
  readonly context: Pick<ContextVersions, 'versions'>;
  readonly clock: Clock;
}

export interface Beginning {
  /** Minted with the form: pressed twice, it begins one action. */
  readonly id: string;
  readonly scope: string;
  readonly answers: Answers;
  readonly draft: ActionDraft;
  readonly by: string;
}

const MINTED = /^[0-9a-z]{8}$/;

/** Begins an action that answers a recommendation, or a reason with a released figure of that very place. */
export async function beginAction(desk: BeginningDesk, beginning: Beginning): Promise<Result<Action>> {
  const { id, scope, answers, draft, by } = beginning;
  if (!MINTED.test(id) || !(await isThere(desk, answers, scope))) return NOTHING;
  const toolkit = (await desk.context.versions('toolkit')).at(-1);
  const begun: Begun = {
    id,
    scope,
    answers,
    by,
    today: dayOf(desk.clock.now()),
    toolkit: toolkit && {
      asAt: toolkit.asAt,
      ...(toolkit.revision !== undefined && { revision: toolkit.revision }),
    },
  };
  const action = draftAction(draft, begun);
  if (!action.ok || (await desk.actions.add(action.value))) return action;
  const standing = await desk.actions.get(scope, id);
  return standing?.made.by === by && standing.title === action.value.title ? ok(standing) : TAKEN;
}

async function isThere(desk: LatestReleaseDesk, answers: Answers, scope: string): Promise<boolean> {
  if (placeOfAction(scope) === undefined) return false;
  if (answers.kind === 'recommendation') return recommendationOf(answers.number) !== undefined;
  const release = await releasedAt(desk, answers.campaign, answers.clock);
  const figures = release && driverFigures(release, answers.scope);
  return (
    editionOf(answers.scope).of === scope &&
    figures?.drivers.some(({ driver, reason }) => driver === answers.driver && reason === answers.reason) ===
      true
  );
}

const NOTHING = fail({ kind: 'not-found', what: 'what this action would answer' } as const);
const TAKEN = fail({
  kind: 'conflict',
  what: 'This form was used for another action. Begin again from the list of actions.',
} as const);
