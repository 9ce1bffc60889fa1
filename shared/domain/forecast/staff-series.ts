import type { CorrectedTo } from '../context/correction.ts';
import type { RoleGroup } from '../context/role-group.ts';
import { isKnown, type Post, type StaffingColumns, totalIn } from '../context/staffing-columns.ts';

/** Permanent staff of a place at a month's end, and who left or moved away in the month. */
export interface MonthEnd {
  readonly month: string;
  readonly staff: number;
  readonly left: number;
  readonly moved: number;
}

export interface StaffSeries {
  /** One after the other, the newest last. */
  readonly ends: readonly MonthEnd[];
  /** Units that are not counted, because a month end of theirs is missing. */
  readonly without: readonly string[];
}

/**
 * Month ends of some units together, from a whole staffing file. Only of units with a row in each month: one that
 * comes or goes would look like a change of staff. By role, nothing is corrected: corrections are of a unit's totals.
 */
export function staffSeries(
  { months, posts }: StaffingColumns,
  units: ReadonlySet<string>,
  { corrected = [], role }: { readonly corrected?: readonly CorrectedTo[]; readonly role?: RoleGroup } = {},
): StaffSeries {
  const here = Map.groupBy(
    posts.filter(({ unit }) => units.has(unit)),
    ({ unit }) => unit,
  );
  const whole = [...here].filter(([, own]) => months.every((_, at) => isKnown(own, at)));
  const known = new Set(whole.map(([unit]) => unit));
  const counted = whole
    .flatMap(([, own]) => own)
    .filter((post) => post.permanent && (role === undefined || post.role === role));
  const put = role === undefined ? corrected.filter(({ unit }) => known.has(unit)) : [];
  return {
    ends: whole.length === 0 ? [] : months.map((month, at) => monthEnd(month, at, counted, put)),
    without: [...units].filter((unit) => !known.has(unit)).sort(),
  };
}

function monthEnd(month: string, at: number, posts: readonly Post[], put: readonly CorrectedTo[]): MonthEnd {
  const total = (...figures: readonly CorrectedTo['figure'][]): number =>
    figures.reduce((sum, figure) => sum + totalIn(posts, figure, at), 0) +
    put
      .filter((one) => one.month === month && figures.includes(one.figure))
      .reduce((sum, { before, after }) => sum + after - before, 0);
  return { month, staff: total('staff'), left: total('resigned', 'leftOther'), moved: total('moved') };
}
