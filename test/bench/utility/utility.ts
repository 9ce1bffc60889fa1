import { openRelease } from '../../../shared/domain/disclosure/open-release.ts';
import type { Release, ReleasedGroup } from '../../../shared/domain/disclosure/release.ts';
import { type MemoryRun, runTo } from '../../fixtures/report-run.ts';
import { type Figure, type Part, percentile } from '../figures.ts';
import { monthsFrom, nationalRun } from './national-run.ts';

const MONTHS = 24;
const FROM = 2025;

/** How much a nation that does not exist gets to see in two years: what protection costs those who read. */
export async function utilityOf(answering: number, seed: number): Promise<Part> {
  const months = monthsFrom(FROM, MONTHS);
  const run = nationalRun({ months, unitsARegion: 9, answering, seed });
  const releases: Release[] = [];
  for (const clock of quartersOf(months)) releases.push(await releaseOf(run, clock));
  const [year, last] = [releases[3], releases.at(-1)];
  const waits = waitsOf(run, months);
  return {
    title: `108 units of median 169 staff, 10.3% leaving, ${answering * 100}% answering, ${MONTHS} months`,
    figures: [
      {
        what: 'units with a figure of their own or their pool at 12 months',
        ...share(withFigure(year)),
        note: '62% is the mark',
      },
      {
        what: 'units with a figure of their own or their pool at 24 months',
        ...share(withFigure(last)),
        note: '94% is the mark',
      },
      {
        what: 'wait of an answer until some release, median',
        value: percentile(waits, 50),
        unit: 'months',
        note: '1.5 is the mark',
      },
      {
        what: 'wait of an answer until some release, 90 of 100',
        value: percentile(waits, 90),
        unit: 'months',
      },
      ...(last === undefined ? [] : sharesReleased(last)),
    ],
  };
}

const quartersOf = (months: readonly string[]): readonly string[] =>
  months.flatMap((month, at) =>
    at % 3 === 2 ? [`${month.slice(0, 4)}-Q${String(Math.ceil(Number(month.slice(5)) / 3))}`] : [],
  );

async function releaseOf(run: MemoryRun, clock: string): Promise<Release> {
  const { release: hash } = await runTo(run, clock);
  const content = await run.workings.get(`releases/${hash}.json`);
  const release = content && openRelease(content, hash, run.sha256);
  if (release === undefined) throw new Error(`There is no release of ${clock}.`);
  return release;
}

function withFigure(release: Release | undefined): number {
  const units = release?.scopes.filter(({ kind }) => kind === 'unit') ?? [];
  return units.filter(({ own, pool }) => own !== null || pool !== null).length / units.length;
}

/** Months from the middle of the month in which somebody answered to the end of the quarter that counted them. */
function waitsOf({ periods }: MemoryRun, months: readonly string[]): readonly number[] {
  return periods.flatMap((period) => {
    const end = months.findIndex((month) => month === lastMonthOf(period.clock));
    return period.months.map((month) => end - months.indexOf(month) + 0.5);
  });
}

const lastMonthOf = (clock: string): string =>
  `${clock.slice(0, 4)}-${String(Number(clock.slice(6)) * 3).padStart(2, '0')}`;

/** Of all figures that groups of a kind could have: how many are shown, exactly or as a bound. */
function sharesReleased(release: Release): readonly Figure[] {
  const kinds: readonly (readonly [string, (group: ReleasedGroup) => boolean])[] = [
    ['units', ({ id }) => id.startsWith('unit-')],
    ['pools', ({ id }) => id.startsWith('pool-')],
    ['regions', ({ id, level }) => level === 'region' && !/[@:]/.test(id)],
    ['the nation', ({ id }) => id === 'nation'],
  ];
  return kinds.flatMap(([what, isOf]) => {
    const groups = release.groups.filter(isOf);
    return [
      { what: `figures shown of ${what}`, ...share(shown(release, groups, () => true)), note: 'of all' },
      {
        what: `figures shown of ${what}, sensitive ones apart`,
        ...share(shown(release, groups, (question, value) => !isSensitive(release, question, value))),
        note: 'sensitive counts under 5 are never shown',
      },
    ];
  });
}

function shown(
  release: Release,
  groups: readonly ReleasedGroup[],
  counts: (question: string, value: string) => boolean,
): number {
  const figures = groups.flatMap((group) =>
    release.questions.flatMap(({ id }) =>
      Object.entries(group.figures[id] ?? {}).flatMap(([value, figure]) =>
        counts(id, value) ? [figure.is] : [],
      ),
    ),
  );
  return figures.filter((is) => is !== 'withheld').length / figures.length;
}

const isSensitive = ({ questions }: Release, id: string, value: string): boolean => {
  const question = questions.find((one) => one.id === id);
  const marked = question?.options.find((option) => option.value === value)?.sensitive === true;
  const following = questions.some(
    ({ role, options }) =>
      role === 'reasons' && options.some((option) => option.value === question?.follows && option.sensitive),
  );
  return question?.sensitive === true || marked || following;
};

const share = (value: number): Pick<Figure, 'value' | 'unit'> => ({ value: value * 100, unit: '%' });
