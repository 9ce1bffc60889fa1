import * as z from 'zod/mini';
import type { ContextRead, Refused } from './read-context.ts';
import type { ContextKind } from './rows.ts';

/** The name that was drawn for a file that is brought. */
export const FileId = z.string().check(z.regex(/^[0-9a-z]{16}$/));

/** What became of a file of context data. */
export interface ContextIntake {
  readonly kind: ContextKind;
  readonly asAt: string;
  /** `refused`: nothing is stored, because of rows that were refused. */
  readonly outcome: 'dry-run' | 'loaded' | 'already-loaded' | 'refused';
  readonly read: number;
  readonly taken: number;
  readonly refused: number;
  /** The first of them. */
  readonly refusedRows: readonly Refused[];
  readonly months: ContextRead['months'];
}
