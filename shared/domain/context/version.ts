import * as z from 'zod/mini';
import { Day, Month } from '../kernel/ids.ts';
import { ContextKind } from './rows.ts';

export const AverageRule = z.enum(['13-point', '2-point']);
export type AverageRule = z.infer<typeof AverageRule>;

/**
 * Context data as at one day: a whole of its own. A report uses one version of each kind, and never fills it up
 * from another, so that figures of different days are never mixed.
 */
export const ContextVersion = z.object({
  kind: ContextKind,
  asAt: Day,
  loaded: Day,
  /** Hash of the rows. */
  sha256: z.string(),
  rows: z.int(),
  /** Rows of the file that were refused and left out, as the operator was told and chose. */
  refused: z.int(),
  months: z.nullable(z.object({ from: Month, to: Month })),
  /** How the average headcount of a year is made. */
  average: AverageRule,
  /** Hash of the role map that titles were read by; null where the house's titles were enough. */
  roles: z.nullable(z.string()),
});
export type ContextVersion = z.infer<typeof ContextVersion>;

export const contextKey = (kind: string, sha256: string): string => `context/${kind}/${sha256}.json`;
