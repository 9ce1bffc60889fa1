import * as z from 'zod/mini';
import { Code, Month } from '../kernel/ids.ts';
import type { CorrectedFigure } from './correction.ts';
import { RoleGroup, Tenure } from './role-group.ts';
import type { StaffingRow } from './rows.ts';

const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;

/** Checked as a whole: a schema for each number takes longer than all that is done with them. */
const Counts = z.custom<readonly number[]>((value) => Array.isArray(value) && value.every(isCount));
const Ends = z.custom<readonly (number | null)[]>(
  (value) => Array.isArray(value) && value.every((count) => count === null || isCount(count)),
);

/** Staff of a unit in one role and tenure, month by month, as a staffing file has them. */
const Post = z.object({
  unit: Code,
  role: RoleGroup,
  tenure: Tenure,
  permanent: z.boolean(),
  /** Null for a month without a row. */
  staff: Ends,
  resigned: Counts,
  leftOther: Counts,
  moved: Counts,
});
export type Post = z.infer<typeof Post>;

/** All that a staffing file says, by column: a tenth of its rows to read, and nothing to group. */
export const StaffingColumns = z.object({
  schema: z.literal('staffing/1'),
  /** Every month that the file has, in order. */
  months: z.array(Month),
  posts: z.array(Post),
});
export type StaffingColumns = z.infer<typeof StaffingColumns>;

export const NO_STAFFING: StaffingColumns = { schema: 'staffing/1', months: [], posts: [] };

export const columnsKey = (sha256: string): string => `context/staffing/columns/${sha256}.json`;

/** No two rows of a file are of one post and month. */
export function columnsOf(rows: readonly StaffingRow[]): StaffingColumns {
  const months = [...new Set(rows.map(({ month }) => month))].sort();
  const posts = Map.groupBy(rows, ({ unit, role, tenure, permanent }) =>
    [unit, role, tenure, permanent].join('#'),
  );
  return {
    schema: 'staffing/1',
    months,
    posts: [...posts.values()].flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const { unit, role, tenure, permanent } = first;
      const byMonth = new Map(own.map((row) => [row.month, row]));
      const column = (of: 'resigned' | 'leftOther' | 'moved') =>
        months.map((month) => byMonth.get(month)?.[of] ?? 0);
      return [
        {
          unit,
          role,
          tenure,
          permanent,
          staff: months.map((month) => byMonth.get(month)?.staff ?? null),
          resigned: column('resigned'),
          leftOther: column('leftOther'),
          moved: column('moved'),
        },
      ];
    }),
  };
}

/** Whether the file has a row for any of some posts in the month at this place of its months. */
export const isKnown = (posts: readonly Post[], at: number): boolean =>
  posts.some(({ staff }) => typeof staff[at] === 'number');

/** What some posts come to in a month: nothing where the file does not have it. */
export const totalIn = (posts: readonly Post[], figure: CorrectedFigure, at: number): number =>
  posts.reduce((sum, post) => sum + (post[figure][at] ?? 0), 0);
