import type { AuditEntry } from './audit-entry.ts';

/** An intent with how it ended, where that is known. */
export interface LoggedDeed extends Pick<AuditEntry, 'n' | 'at' | 'who' | 'what' | 'target'> {
  readonly ended: 'done' | 'refused' | 'failed' | undefined;
}

/** What was done, by entries that say so: one line for an intent and its outcome, in the order of the intents. */
export function loggedDeeds(entries: readonly AuditEntry[]): readonly LoggedDeed[] {
  const ends = new Map(
    entries.flatMap(({ step }) => (step.is === 'outcome' ? [[step.of, step.ended] as const] : [])),
  );
  return entries
    .filter(({ step }) => step.is === 'intent')
    .map(({ n, at, who, what, target }) => ({ n, at, who, what, target, ended: ends.get(n) }));
}
