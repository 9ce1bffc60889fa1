import { addMonths } from '../kernel/calendar.ts';
import type { Unit } from '../organisation/estate.ts';
import type { StaffingRow } from './rows.ts';
import type { ContextSnapshot, RoleStaffing, UnitStaffing } from './snapshot.ts';
import type { ContextVersion } from './version.ts';

const MONTH_ENDS = 13;

/** The last thirteen month ends of a staffing file, as far as it has them, unit by unit, and by role and tenure in a region. */
export function freezeStaffing(
  rows: readonly StaffingRow[],
  { average }: Pick<ContextVersion, 'average'>,
  units: readonly Unit[],
): ContextSnapshot['staffing'] {
  const present = new Set(rows.map(({ month }) => month));
  const last = [...present].sort().at(-1);
  if (last === undefined) return null;
  const months = Array.from({ length: MONTH_ENDS }, (_, at) => addMonths(last, at + 1 - MONTH_ENDS)).filter(
    (month, at, all) => all.slice(0, at + 1).some((each) => present.has(each)),
  );
  const byUnit = Map.groupBy(rows, ({ unit }) => unit);
  const staffed = units.flatMap(({ code, region }): UnitStaffing[] => {
    const own = byUnit.get(code);
    return own === undefined ? [] : [unitStaffing(code, region, own, months)];
  });
  const complete = new Map(staffed.filter(isComplete).map(({ unit, region }) => [unit, region]));
  return { average, months, units: staffed, roles: roleStaffing(rows, complete, months) };
}

/** Has the unit a row for each month end of a whole year? */
export const isComplete = ({ staff }: Pick<UnitStaffing, 'staff'>): boolean =>
  staff.length === MONTH_ENDS && staff.every((count) => count !== null);

function unitStaffing(
  unit: string,
  region: string,
  rows: readonly StaffingRow[],
  months: readonly string[],
): UnitStaffing {
  const byMonth = Map.groupBy(rows, ({ month }) => month);
  const ends = (counted: (row: StaffingRow) => boolean) =>
    months.map((month) => {
      const own = byMonth.get(month);
      return own === undefined ? null : total(own.filter(counted), 'staff');
    });
  const permanent = rows.filter((row) => row.permanent);
  return {
    unit,
    region,
    staff: ends((row) => row.permanent),
    everyone: ends(() => true),
    ...leavers(permanent, months),
  };
}

function roleStaffing(
  rows: readonly StaffingRow[],
  regionOf: ReadonlyMap<string, string>,
  months: readonly string[],
): RoleStaffing[] {
  const counted = rows.filter(({ permanent, unit }) => permanent && regionOf.has(unit));
  const cells = Map.groupBy(counted, ({ unit, role, tenure }) => `${regionOf.get(unit)}#${role}#${tenure}`);
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]): RoleStaffing[] => {
      const [first] = own;
      const region = first && regionOf.get(first.unit);
      if (first === undefined || region === undefined) return [];
      const byMonth = Map.groupBy(own, ({ month }) => month);
      const { role, tenure } = first;
      const staff = months.map((month) => total(byMonth.get(month) ?? [], 'staff'));
      return [{ region, role, tenure, staff, ...leavers(own, months) }];
    });
}

/** Who left after the first month end, up to the last: the year that the month ends span. */
function leavers(rows: readonly StaffingRow[], months: readonly string[]) {
  const year = new Set(months.slice(1));
  const own = rows.filter(({ month }) => year.has(month));
  return {
    left: total(own, 'resigned') + total(own, 'leftOther'),
    resigned: total(own, 'resigned'),
    moved: total(own, 'moved'),
  };
}

const total = (rows: readonly StaffingRow[], field: 'staff' | 'resigned' | 'leftOther' | 'moved'): number =>
  rows.reduce((sum, row) => sum + row[field], 0);
