import { addMonths } from '../kernel/calendar.ts';
import type { Unit } from '../organisation/estate.ts';
import type { ContextSnapshot, RoleStaffing, UnitStaffing } from './snapshot.ts';
import { isKnown, type Post, type StaffingColumns, totalIn } from './staffing-columns.ts';
import type { ContextVersion } from './version.ts';

const MONTH_ENDS = 13;

/** The last thirteen month ends of a staffing file, as far as it has them, unit by unit, and by role and tenure in a region. */
export function freezeStaffing(
  { months: known, posts }: StaffingColumns,
  { average }: Pick<ContextVersion, 'average'>,
  units: readonly Unit[],
): ContextSnapshot['staffing'] {
  const last = known.at(-1);
  if (last === undefined) return null;
  const months = Array.from({ length: MONTH_ENDS }, (_, at) => addMonths(last, at + 1 - MONTH_ENDS)).filter(
    (_, at, all) => all.slice(0, at + 1).some((each) => known.includes(each)),
  );
  // Where each stands in the file; -1 for one that it lacks, of which nothing is known and nothing counted.
  const at = months.map((month) => known.indexOf(month));
  const byUnit = Map.groupBy(posts, ({ unit }) => unit);
  const staffed = units.flatMap(({ code, region }): UnitStaffing[] => {
    const own = byUnit.get(code);
    return own === undefined ? [] : [unitStaffing(code, region, own, at)];
  });
  const complete = new Map(staffed.filter(isComplete).map(({ unit, region }) => [unit, region]));
  return { average, months, units: staffed, roles: roleStaffing(posts, complete, at) };
}

/** Has the unit a row for each month end of a whole year? */
export const isComplete = ({ staff }: Pick<UnitStaffing, 'staff'>): boolean =>
  staff.length === MONTH_ENDS && staff.every((count) => count !== null);

function unitStaffing(
  unit: string,
  region: string,
  posts: readonly Post[],
  months: readonly number[],
): UnitStaffing {
  const permanent = posts.filter((post) => post.permanent);
  const ends = (counted: readonly Post[]) =>
    months.map((at) => (isKnown(posts, at) ? totalIn(counted, 'staff', at) : null));
  const leftIn = months.map((at) => totalIn(permanent, 'resigned', at) + totalIn(permanent, 'leftOther', at));
  return {
    unit,
    region,
    staff: ends(permanent),
    everyone: ends(posts),
    leftIn,
    ...leavers(permanent, months),
  };
}

function roleStaffing(
  posts: readonly Post[],
  regionOf: ReadonlyMap<string, string>,
  months: readonly number[],
): RoleStaffing[] {
  const counted = posts.filter(({ permanent, unit }) => permanent && regionOf.has(unit));
  const cells = Map.groupBy(counted, ({ unit, role, tenure }) => `${regionOf.get(unit)}#${role}#${tenure}`);
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]): RoleStaffing[] => {
      const [first] = own;
      const region = first && regionOf.get(first.unit);
      if (first === undefined || region === undefined) return [];
      const { role, tenure } = first;
      const staff = months.map((at) => totalIn(own, 'staff', at));
      return [{ region, role, tenure, staff, ...leavers(own, months) }];
    });
}

/** Who left after the first month end, up to the last: the year that the month ends span. */
function leavers(posts: readonly Post[], months: readonly number[]) {
  const inYear = (figure: 'resigned' | 'leftOther' | 'moved') =>
    months.slice(1).reduce((sum, at) => sum + totalIn(posts, figure, at), 0);
  const resigned = inYear('resigned');
  return { left: resigned + inYear('leftOther'), resigned, moved: inYear('moved') };
}
