import type { AuditEntry } from '../../domain/organisation/audit-entry.ts';

/** A chain of entries by number: each holds the hash of the one before. */
export interface AuditLog {
  last(): Promise<AuditEntry | undefined>;
  /** Put if absent: false, and nothing is written, where another entry has this number. */
  append(entry: AuditEntry): Promise<boolean>;
  /** At most `most` entries, the newest first: of those with a lower number, where one is given. */
  newest(most: number, below?: number): Promise<readonly AuditEntry[]>;
  /** At most `most` entries with higher numbers, in order. */
  after(n: number, most: number): Promise<readonly AuditEntry[]>;
}
