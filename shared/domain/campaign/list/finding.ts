import * as z from 'zod/mini';
import { Day } from '../../kernel/ids.ts';
import { ReconciledUnit } from './reconcile.ts';

const Count = z.int().check(z.gte(0));
const Row = z.object({ line: Count, reason: z.string() });

/** As many rows as a page can show. */
export const MOST_ROWS = 500;

/** What a dry run found in a list: lines and reasons, counts by unit, and nothing that stood in a cell. */
export const Finding = z.object({
  read: Count,
  /** Who would be invited. */
  taken: Count,
  refused: Count,
  duplicates: Count,
  /** The first of each. */
  refusedRows: z.array(Row),
  duplicateRows: z.array(Row),
  /** Those who are listed already and those of this list, against the newest staffing extract; null where none fits. */
  reconciled: z.nullable(
    z.object({ of: z.enum(['leavers', 'staff']), asAt: Day, rows: z.array(ReconciledUnit) }),
  ),
});
export type Finding = z.infer<typeof Finding>;
