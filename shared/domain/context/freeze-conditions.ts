import { addMonths } from '../kernel/calendar.ts';
import type { Unit } from '../organisation/estate.ts';
import type { ConditionsRow } from './rows.ts';
import type { ContextSnapshot, UnitConditions } from './snapshot.ts';

/** How each unit is placed in the last month of a file; sickness over the year to it. */
export function freezeConditions(
  rows: readonly ConditionsRow[],
  units: readonly Unit[],
): ContextSnapshot['conditions'] {
  const last = rows
    .map(({ month }) => month)
    .sort()
    .at(-1);
  if (last === undefined) return null;
  const byUnit = Map.groupBy(rows, ({ unit }) => unit);
  const year = Array.from({ length: 12 }, (_, back) => addMonths(last, -back));
  return {
    month: last,
    units: units.flatMap(({ code: unit, region }): UnitConditions[] => {
      const own = new Map((byUnit.get(unit) ?? []).map((row) => [row.month, row]));
      const now = own.get(last);
      if (now === undefined) return [];
      const days = year.map((month) => own.get(month)?.sicknessDays ?? null);
      const { posts, vacancies, practitioners, workload, seniors, supervised, overTen } = now;
      const placed = { posts, vacancies, practitioners, workload, seniors, supervised, overTen };
      return [{ unit, region, sicknessDays: sumOrNull(days), ...placed }];
    }),
  };
}

const sumOrNull = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
