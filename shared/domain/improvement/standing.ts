import type { Action } from './action.ts';

/** How an action stands on a day: worked out, and stored nowhere. */
export type Standing = 'not agreed' | 'done' | 'stopped' | 'overdue' | 'under way';

export function standingOf(action: Pick<Action, 'decision' | 'closed' | 'target'>, today: string): Standing {
  if (action.decision === 'not agreed') return 'not agreed';
  if (action.closed !== undefined) return action.closed.as;
  return action.target !== undefined && action.target < today ? 'overdue' : 'under way';
}

/** Whether there is still something to do. */
export const isOpen = (action: Pick<Action, 'decision' | 'closed' | 'target'>, today: string): boolean =>
  ['overdue', 'under way'].includes(standingOf(action, today));

/** Actions whose target day is past, the one that has waited longest first. */
export const overdueOf = (actions: readonly Action[], today: string): readonly Action[] =>
  actions
    .filter((action) => standingOf(action, today) === 'overdue')
    .toSorted((a, b) => byText(a.target ?? '', b.target ?? '') || byText(a.id, b.id));

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
