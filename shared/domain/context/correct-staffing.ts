import type { CorrectedTo } from './correction.ts';
import type { ContextSnapshot, UnitStaffing } from './snapshot.ts';

type Staffing = ContextSnapshot['staffing'];

/** Staffing with what managers put right. Totals of units alone: tables by role stay as they were loaded. */
export function correctStaffing(staffing: Staffing, corrections: readonly CorrectedTo[]): Staffing {
  if (staffing === null || corrections.length === 0) return staffing;
  const byUnit = Map.groupBy(corrections, ({ unit }) => unit);
  return {
    ...staffing,
    units: staffing.units.map((unit) =>
      (byUnit.get(unit.unit) ?? []).reduce((so, one) => corrected(so, one, staffing.months), unit),
    ),
  };
}

function corrected(
  unit: UnitStaffing,
  { month, figure, before, after }: CorrectedTo,
  months: readonly string[],
): UnitStaffing {
  const more = after - before;
  const at = months.indexOf(month);
  const up = (count: number): number => Math.max(0, count + more);
  if (figure === 'staff') {
    const put = (ends: UnitStaffing['staff']) =>
      ends.map((count, each) => (each === at && count !== null ? up(count) : count));
    return { ...unit, staff: put(unit.staff), everyone: put(unit.everyone) };
  }
  // Who left in the month of the first month end is of the year before.
  if (at < 1) return unit;
  if (figure === 'moved') return { ...unit, moved: up(unit.moved) };
  const left = { ...unit, left: up(unit.left) };
  return figure === 'resigned' ? { ...left, resigned: up(unit.resigned) } : left;
}
