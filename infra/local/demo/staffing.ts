import { addMonths } from '../../../shared/domain/kernel/calendar.ts';
import { probationEstate } from '../../../shared/domain/organisation/probation-estate.ts';
import { FORMS } from '../../../shared/domain/context/forms.ts';
import { Chance } from './chance.ts';
import { leaversOf, usualLeavers } from './leavers.ts';

/** Titles by time in probation: the part of a unit's staff they are, and how readily they leave. */
const POSTS = [
  ['Probation Services Officer', 'lt6m', 0.05, 3],
  ['Probation Services Officer', '6to12m', 0.05, 2.4],
  ['Probation Services Officer', '1to2y', 0.08, 1.3],
  ['Probation Services Officer', '2to5y', 0.12, 0.9],
  ['PQiP learner', 'lt6m', 0.04, 1.2],
  ['PQiP learner', '1to2y', 0.04, 0.9],
  ['Newly Qualified Officer', '1to2y', 0.05, 0.8],
  ['Probation Officer', '2to5y', 0.14, 0.8],
  ['Probation Officer', '5to10y', 0.12, 0.6],
  ['Probation Officer', 'gt10y', 0.1, 0.6],
  ['Senior Probation Officer', 'gt10y', 0.07, 0.4],
  ['Case Administrator', '2to5y', 0.14, 0.9],
] as const;

/** What leaves a unit in a year, of its staff: the units that the demo asks lose more. */
const A_YEAR = 0.09;
const RESIGN = 0.7;
/** Two years and their beginning: enough to hold a forecast of a year against what came. */
const MONTHS = 25;

interface UnitStory {
  readonly code: string;
  readonly staff: number;
  /** In a usual month. */
  readonly leaving: number;
}

/** Staff of every unit, so that those who are asked in the demo are those who left. */
export function unitStories(): readonly UnitStory[] {
  return probationEstate.units.map(({ code }) => {
    const chance = new Chance(`unit ${code}`);
    const asked = usualLeavers(code);
    const staff = asked === undefined ? Math.round(90 + 190 * chance.next()) : Math.round(asked * 45 + 30);
    return {
      code,
      staff,
      leaving: asked === undefined ? (staff * A_YEAR * (0.5 + chance.next())) / 12 : asked * 0.4,
    };
  });
}

/** Month ends of two years up to a month, as an extract has them; in the months of the demo those leave who are asked. */
export function staffingFile(last: string, firstAsked: string): string {
  const months = Array.from({ length: MONTHS }, (_, at) => addMonths(last, at + 1 - MONTHS));
  const asked = new Map(
    months
      .filter((month) => month >= firstAsked)
      .map((month) => [month, Map.groupBy(leaversOf(month), ({ unit }) => unit)] as const),
  );
  const lines = unitStories().flatMap((story) =>
    months.flatMap((month) => {
      const chance = new Chance(`staffing ${story.code} ${month}`);
      const known = asked.get(month)?.get(story.code)?.length;
      const leavers = known ?? Math.floor(story.leaving + chance.next());
      return unitMonth(story, month, leavers, chance);
    }),
  );
  return [FORMS.staffing.columns.join(','), ...lines, ''].join('\n');
}

function unitMonth(
  { code, staff }: UnitStory,
  month: string,
  leavers: number,
  chance: Chance,
): readonly string[] {
  const left = POSTS.map(() => ({ resigned: 0, other: 0 }));
  for (let one = 0; one < leavers; one += 1) {
    const post = chance.pick(POSTS, ([, , part, readiness]) => part * readiness);
    const own = left[POSTS.indexOf(post)];
    if (own !== undefined) own[chance.happens(RESIGN) ? 'resigned' : 'other'] += 1;
  }
  return POSTS.map(([title, tenure, part], at) => {
    const count = Math.round(staff * part * (0.95 + 0.1 * chance.next()));
    const moved = chance.happens(0.04) ? 1 : 0;
    const { resigned, other } = left[at] ?? { resigned: 0, other: 0 };
    return `${month},${code},${title},${tenure},yes,${count},${resigned},${other},${moved}`;
  });
}
