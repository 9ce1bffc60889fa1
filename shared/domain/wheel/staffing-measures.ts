import { isComplete } from '../context/freeze-staffing.ts';
import type { Funnel } from '../context/funnel.ts';
import type { Leaving, Rate } from '../context/leaving.ts';
import { ROLE_NAMES, type RoleGroup } from '../context/role-group.ts';
import type { ContextSnapshot } from '../context/snapshot.ts';
import { leavingOfPlace, notCounted } from '../report/background/leaving-of-place.ts';
import { CLASS_WORDS } from '../report/background/leaving-points.ts';
import { roleRows } from '../report/background/roles-table.ts';
import { fixed, yearWords } from '../report/background/words.ts';
import { dayInWords } from '../kernel/day-in-words.ts';
import { monthRange } from '../report/words.ts';
import { NO_INTERVAL, type Measure } from './measure.ts';
import type { WheelPlace } from './wheel-place.ts';

/** Staff and leavers: of a role for regions and the nation alone, as in reports. */
export function staffingMeasures(
  context: ContextSnapshot,
  place: WheelPlace,
  grade: RoleGroup | undefined,
  funnel: Funnel | undefined,
): readonly Measure[] {
  const { staffing, versions } = context;
  const version = versions.find(({ kind }) => kind === 'staffing');
  if (staffing === null || version === undefined) return [];
  const leaving = grade === undefined ? leavingOfPlace(context, place) : ofRole(context, place, grade);
  if (leaving === undefined) return [];
  const who = grade === undefined ? 'permanent staff' : ROLE_NAMES[grade];
  const missing = grade === undefined ? notCounted(context, place) : 0;
  const source = `Staffing extract as at ${dayInWords(version.asAt)}${missing === 0 ? '' : `. Not counted, because a month end is missing: ${missing} of ${place.units.size} units`}`;
  const year = yearWords(context);
  const own = grade === undefined ? funnel?.units.find(({ unit }) => unit === place.code) : undefined;
  const rate = (name: string, count: number, found: Rate | undefined): Measure => ({
    strand: 'workforce',
    name: `${name}: ${who}`,
    value:
      found === undefined
        ? `${count} of fewer than 10 staff`
        : `${fixed(100 * found.rate)}% (${count} of ${Math.round(leaving.average)} on average)`,
    interval:
      found === undefined
        ? 'No rate of fewer than 10 staff'
        : `${fixed(100 * found.lo)}% to ${fixed(100 * found.hi)}%`,
    source,
    asAt: year,
  });
  return [
    ...lastEnd(context, place, grade, source),
    rate('Leaving rate', leaving.left, leaving.leaving),
    rate('Resignation rate', leaving.resigned, leaving.resigning),
    ...(own === undefined
      ? []
      : [
          {
            strand: 'workforce' as const,
            name: 'Leaving rate against all units',
            value: CLASS_WORDS[own.class],
            interval: 'A test against limits, allowing for how much units differ',
            source,
            asAt: year,
          },
        ]),
  ];
}

const ofRole = (context: ContextSnapshot, place: WheelPlace, grade: RoleGroup): Leaving | undefined =>
  roleRows(context, place).find(({ role, band }) => role === grade && band === 'All')?.leaving;

function lastEnd(
  { staffing }: ContextSnapshot,
  { units }: WheelPlace,
  grade: RoleGroup | undefined,
  source: string,
): Measure[] {
  const month = staffing?.months.at(-1);
  if (staffing === null || month === undefined || grade !== undefined) return [];
  const ends = staffing.units.filter((each) => units.has(each.unit) && isComplete(each));
  if (ends.length === 0) return [];
  const staff = ends.reduce((sum, each) => sum + (each.staff.at(-1) ?? 0), 0);
  return [
    {
      strand: 'workforce',
      name: 'Permanent staff in post',
      value: staff.toLocaleString('en-GB'),
      interval: NO_INTERVAL,
      source,
      asAt: `the end of ${monthRange({ from: month, to: month })}`,
    },
  ];
}
