import type { Release, ReleasedFigure, ReleasedQuestion } from '../disclosure/release.ts';
import { driverFigures } from '../improvement/driver-figures.ts';
import { DriverId } from '../kernel/driver-id.ts';
import { estimandOf, shareOf } from '../report/estimate.ts';
import {
  ALONE,
  betterEnd,
  isOfLeavers,
  isRated,
  itemText,
  questionsIn,
  type View,
  viewOf,
} from '../report/view.ts';
import { dayInWords } from '../kernel/day-in-words.ts';
import { figureWords } from '../report/words.ts';
import { NO_INTERVAL, type Measure } from './measure.ts';
import { type Strand, STRAND_OF_DRIVER, STRAND_OF_SURVEY } from './strands.ts';

/** The lowest few of a survey's statements: the report has the others. */
const STATEMENTS = 3;

/** Released figures of a place, as its report has them: of its own answers, or plainly of its pool, region or nation. */
export function surveyMeasures(release: Release, scope: string): readonly Measure[] {
  const view = viewOf(release, scope, ALONE);
  if (view === undefined) return [];
  const about = whereFrom(view);
  return isOfLeavers(release)
    ? [...answered(view, about), ...reasons(release, scope, about), ...wouldReturn(view, about)]
    : [...answered(view, about), ...statements(view, about)];
}

type About = Pick<Measure, 'source' | 'asAt' | 'href'>;

const whereFrom = ({ release, scope, subject, how }: View): About => ({
  source: `${release.campaign.title}${how === 'own' ? '' : `: figures of ${subject.name}, which ${scope.name} is counted with`}`,
  asAt: dayInWords(release.dataAsAt),
  href: `/campaigns/${release.campaign.id}/reports/${release.clock}/${scope.scope}`,
});

const answered = ({ release, subject: { n, asked } }: View, about: About): Measure[] => [
  {
    ...about,
    strand: 'engagement',
    name: `Answered: ${release.campaign.title}`,
    value: asked === null || asked < n ? String(n) : `${n} of ${asked} who were asked`,
    interval: NO_INTERVAL,
  },
];

function reasons(release: Release, scope: string, about: About): Measure[] {
  const found = driverFigures(release, scope);
  if (found === undefined) return [];
  const { drivers, group } = found;
  // Of a small unit most reasons have the same bound: one line says it of all of them in a strand.
  const together = Map.groupBy(drivers, ({ driver, figure, share }) =>
    share === undefined ? `${STRAND_OF_DRIVER[driver]}: ${figureWords(figure, group)}` : driver,
  );
  return [...together.values()].flatMap((same): Measure[] => {
    const [first, ...others] = same;
    if (first === undefined) return [];
    const { driver, figure, share } = first;
    return [
      {
        ...about,
        strand: STRAND_OF_DRIVER[driver],
        name: `Left because of: ${same.map(({ name }) => name).join('; ')}`,
        value: `${figureWords(figure, group)}${others.length === 0 ? '' : ' for each'}`,
        interval: intervalOf(share),
      },
    ];
  });
}

const intervalOf = (share: { readonly low: number; readonly high: number } | undefined): string =>
  share === undefined ? NO_INTERVAL : `${share.low}% to ${share.high}%`;

function wouldReturn(view: View, about: About): Measure[] {
  return (['return', 'recommend'] as const).flatMap((role) =>
    questionsIn(view, role).flatMap((question) => {
      const [option] = question.options;
      const figure = option && view.subject.figures[question.id]?.[option.value];
      if (option === undefined) return [];
      return shown(view, question, figure, 'engagement', `${question.text} ${option.label}`, about);
    }),
  );
}

/** Those with the smallest share at their better end. */
function statements(view: View, about: About): Measure[] {
  const items = questionsIn(view, 'item')
    .filter((item) => isRated(view, item))
    .flatMap((item) => {
      const figure = view.subject.figures[item.id]?.[betterEnd(item)];
      return figure?.is === 'count' ? [{ item, figure }] : [];
    })
    .toSorted((a, b) => a.figure.x - b.figure.x)
    .slice(0, STATEMENTS);
  return items.flatMap(({ item, figure }) =>
    shown(view, item, figure, strandOf(view, item), `One of the least agreed with: ${itemText(item)}`, about),
  );
}

function strandOf({ release }: View, { drivers }: ReleasedQuestion): Strand {
  const driver = DriverId.safeParse(drivers?.[0]);
  if (driver.success) return STRAND_OF_DRIVER[driver.data];
  return STRAND_OF_SURVEY[release.instrument.id] ?? 'engagement';
}

function shown(
  { release, subject }: View,
  question: Pick<ReleasedQuestion, 'id'>,
  figure: ReleasedFigure | undefined,
  strand: Strand,
  name: string,
  about: About,
): Measure[] {
  if (figure === undefined || figure.is === 'withheld') return [];
  const share =
    figure.is === 'count'
      ? shareOf(figure.x, subject, estimandOf(release.campaign.clock, subject))
      : undefined;
  return [
    {
      ...about,
      strand,
      name,
      value: figureWords(figure, subject),
      interval: intervalOf(share),
    },
  ];
}
