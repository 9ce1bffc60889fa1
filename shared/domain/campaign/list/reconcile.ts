import * as z from 'zod/mini';
import { Month, UnitCode } from '../../kernel/ids.ts';

const Count = z.int().check(z.gte(0));

/** Of one unit: how many people the staffing extract has, and how many are listed. Of leavers, in one month. */
export const ReconciledUnit = z.object({
  unit: UnitCode,
  month: z.optional(Month),
  extract: Count,
  listed: Count,
});
export type ReconciledUnit = z.infer<typeof ReconciledUnit>;

/** How many people a part of the extract or of the lists has. */
export interface Counted {
  readonly unit: string;
  readonly month?: string | undefined;
  readonly count: number;
}

/** Both sides of every unit and month that either has, in order: who is missing is only ever a number. */
export function reconcile(
  extract: readonly Counted[],
  listed: readonly Counted[],
): readonly ReconciledUnit[] {
  const rows = new Map<string, { unit: string; month?: string; extract: number; listed: number }>();
  const add = (side: 'extract' | 'listed', { unit, month, count }: Counted): void => {
    const key = `${unit}#${month ?? ''}`;
    const row = rows.get(key) ?? { unit, ...(month !== undefined && { month }), extract: 0, listed: 0 };
    row[side] += count;
    rows.set(key, row);
  };
  for (const counted of extract) add('extract', counted);
  for (const counted of listed) add('listed', counted);
  return [...rows]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, row]) => (row.extract === 0 && row.listed === 0 ? [] : [row]));
}

/** How many of the extract are not listed. More that are listed elsewhere make up for nobody. */
export const missingIn = (rows: readonly ReconciledUnit[]): number =>
  rows.reduce((sum, { extract, listed }) => sum + Math.max(0, extract - listed), 0);
