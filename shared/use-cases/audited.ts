import { type AuditEntry, CHAIN_START, endAt } from '../domain/organisation/audit-entry.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { AuditLog } from './ports/audit-log.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Clock } from './ports/machine.ts';

export interface AuditedDesk {
  readonly auditLog: Pick<AuditLog, 'last' | 'append'>;
  readonly clock: Clock;
  readonly sha256: ContentHash;
}

/** What somebody does: in a few words, to what, and by which route. Never a figure, never an answer. */
export type Deed = Pick<AuditEntry, 'what' | 'target' | 'from'>;

/**
 * Does it between two entries of the audit log: that it is about to be done, and how it ended. Where the first cannot
 * be written, nothing is done.
 */
export async function audited<T>(
  desk: AuditedDesk,
  who: AuditEntry['who'],
  deed: Deed,
  act: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const of = await note(desk, who, deed, { is: 'intent' });
  const end = (ended: 'done' | 'refused' | 'failed') => note(desk, who, deed, { is: 'outcome', of, ended });
  let result: Result<T>;
  try {
    result = await act();
  } catch (error) {
    await end('failed');
    throw error;
  }
  await end(result.ok ? 'done' : 'refused');
  return result;
}

/** Of many who write at once one is first at each number, so nobody loses more often than there are others. */
const ATTEMPTS = 100;

/** What an address names can be anything: the log keeps its beginning. */
const LONGEST = 200;

async function note(
  { auditLog, clock, sha256 }: AuditedDesk,
  { id, name }: AuditEntry['who'],
  { what, target: named, from }: Deed,
  step: AuditEntry['step'],
): Promise<number> {
  const target = Object.fromEntries(
    Object.entries(named).map(([kind, which]) => [kind, which.slice(0, LONGEST)]),
  );
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const last = await auditLog.last();
    const { n, hash } = last === undefined ? CHAIN_START : endAt(last, sha256);
    const at = new Date(clock.now()).toISOString();
    const entry = { n: n + 1, at, who: { id, name }, what, target, from, step, before: hash };
    if (await auditLog.append(entry)) return entry.n;
  }
  throw new Error('The audit log could not be written: others were always first.');
}
