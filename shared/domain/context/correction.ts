import * as z from 'zod/mini';
import { Code, Day, Month } from '../kernel/ids.ts';

const Count = z.int().check(z.gte(0), z.lte(99_999));

/** What a manager may correct of a unit's permanent staff in a month: totals, and nothing by role. */
export const CorrectedFigure = z.enum(['staff', 'resigned', 'leftOther', 'moved']);
export type CorrectedFigure = z.infer<typeof CorrectedFigure>;

export const CORRECTED: Readonly<Record<CorrectedFigure, string>> = {
  staff: 'Permanent staff at the end of the month',
  resigned: 'Resigned in the month',
  leftOther: 'Left in the month for other reasons',
  moved: 'Moved within the service in the month',
};

/** One figure of a version of staffing, put right by somebody: it stands over the version, which stays as it is. */
export const StaffingCorrection = z.object({
  /** The version that it corrects: another extract is another whole, and has its own. */
  asAt: Day,
  revision: z.optional(z.int()),
  unit: Code,
  month: Month,
  figure: CorrectedFigure,
  /** The how-manyeth correction of this figure it is. */
  n: z.int().check(z.gte(1), z.lte(9999)),
  before: Count,
  after: Count,
  why: z.string().check(z.minLength(1), z.maxLength(500)),
  by: z.object({ id: z.string(), name: z.string() }),
  at: z.iso.datetime(),
});
export type StaffingCorrection = z.infer<typeof StaffingCorrection>;

/** What was loaded of a figure, and what it was put to in the end. */
export const CorrectedTo = z.pick(StaffingCorrection, {
  unit: true,
  month: true,
  figure: true,
  before: true,
  after: true,
});
export type CorrectedTo = z.infer<typeof CorrectedTo>;

/** The corrections of each figure together: the first says what was loaded, the last what stands. */
export function correctedTo(corrections: readonly StaffingCorrection[]): readonly CorrectedTo[] {
  const figures = Map.groupBy(corrections, ({ unit, month, figure }) => `${unit}#${month}#${figure}`);
  return [...figures]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const inOrder = own.toSorted((a, b) => a.n - b.n);
      const [first, last] = [inOrder[0], inOrder.at(-1)];
      if (first === undefined || last === undefined || first.before === last.after) return [];
      const { unit, month, figure, before } = first;
      return [{ unit, month, figure, before, after: last.after }];
    });
}
