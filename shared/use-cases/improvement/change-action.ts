import type { Action } from '../../domain/improvement/action.ts';
import type { Hand } from '../../domain/improvement/change-action.ts';
import { dayOf } from '../../domain/kernel/calendar.ts';
import { fail, type Result } from '../../domain/kernel/result.ts';
import type { Actions } from '../ports/actions.ts';
import type { Clock } from '../ports/machine.ts';

export interface ChangingDesk {
  readonly actions: Pick<Actions, 'change'>;
  readonly clock: Clock;
}

/**
 * Changes an action as a form asks, where the form was made from the action as it stands: what somebody else wrote in
 * the meantime is never written over.
 */
export async function changeAction(
  desk: ChangingDesk,
  action: Action,
  revision: number,
  by: string,
  change: (action: Action, hand: Hand) => Result<Action>,
): Promise<Result<Action>> {
  if (action.revision !== revision) return CHANGED;
  const changed = change(action, { by, today: dayOf(desk.clock.now()) });
  if (!changed.ok || (await desk.actions.change(changed.value))) return changed;
  return CHANGED;
}

const CHANGED = fail({
  kind: 'conflict',
  changed: true,
  what: 'This action was changed after your page was loaded, perhaps by you pressing twice. Nothing was written now. Open the action again to see how it stands.',
} as const);
