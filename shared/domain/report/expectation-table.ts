import type { ReleasedFigure } from '../disclosure/release.ts';
import { percentOf, shareOf } from './estimate.ts';
import { type Asked, type Expectation, mildest, ownOf, saidBy, worseLabel } from './matched-items.ts';
import type { Cell, Chart, Table } from './report.ts';
import { itemText, saidWords, type View } from './view.ts';
import { lowered, ofThose, percent } from './words.ts';

/** Candidates have not seen the job yet: what they can say is whether they understood it. */
const isOfCandidates = ({ release }: View): boolean => release.instrument.audience === 'candidate';

/** The share that found each item worse than expected, here. */
export function expectationChart(view: View, all: readonly Expectation[]): Chart | null {
  const rows = ownOf(all).flatMap(({ question, worse, base }) => {
    const share = shareOf(worse, { n: base, asked: null }, 'process');
    const label = `${itemText(question)} (${lowered(worseLabel(question))})`;
    return share === undefined ? [] : [{ label, share, text: ofThose(worse, base), reference: null }];
  });
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  const finding = isOfCandidates(view) ? 'Least understood' : 'Most often worse than expected';
  const title = `${finding}, ${first.share.percent}%: “${first.label}”`;
  return {
    title,
    alternative: `${title}. Shares with 95% intervals, from “${first.label}” (${first.share.percent}%, ${first.share.low}% to ${first.share.high}%) down to “${last.label}” (${last.share.percent}%). The table that follows has every number.`,
    reference: null,
    note: `${view.subject.name}: the share of those who answered that ${isOfCandidates(view) ? 'had not understood it before they applied' : 'found it worse than expected'}.`,
    rows,
  };
}

/** The items that most were disappointed in, here. */
export const expectationFindings = (all: readonly Expectation[]): string[] =>
  ownOf(all)
    .slice(0, 3)
    .map(({ question, worse, base }) => `${saidWords(question, worseLabel(question), worse, base)}.`);

/** What leavers say of the item that most were disappointed in, beside what those say who come first in a working life. */
export function besideExpected(all: readonly Expectation[]): string[] {
  const [own] = ownOf(all);
  const other = all.find(({ asked }) => asked.some((one) => one === own))?.asked.find((one) => !one.own);
  return own === undefined || other === undefined
    ? []
    : [`Beside what was expected. ${saidBy(own)}; ${lowered(saidBy(other))}.`];
}

const BASES =
  'Shares are of all who answered the survey, or of those who answered the question where not everybody was asked. Audiences are set side by side, so the intervals are not corrected for how many were asked. Different people answered: this is no change in anyone.';

/** Both distributions of each matched item, and the share that was worse than expected: never a person's difference. */
export const expectationTable = (all: readonly Expectation[]): Table | undefined =>
  tableOf(all, {
    id: 'expectations',
    title: 'What people expected, and what they found',
    note: `The same things, asked of people before they join, after some months, and when they leave, each with the answers they were offered. Disagreeing counts strong disagreement in, and more than expected much more. Worse than expected are those who found more of a burden or less of what helps; of candidates and leavers, those who disagree. ${BASES}`,
    worse: 'Worse than expected',
  });

export const assessmentTable = (all: readonly Expectation[]): Table | undefined =>
  tableOf(all, {
    id: 'assessment',
    title: 'What assessors say, and what candidates say',
    note: `The same exercises, seen from both sides. Disagreeing counts strong disagreement in. ${BASES}`,
    worse: 'Disagree',
  });

interface Heading extends Pick<Table, 'id' | 'title' | 'note'> {
  readonly worse: string;
}

function tableOf(all: readonly Expectation[], { worse, ...heading }: Heading): Table | undefined {
  if (all.length === 0) return undefined;
  return {
    ...heading,
    columns: [
      { title: 'Item', kind: 'text', detail: false },
      { title: 'Who, and what was said', kind: 'text', detail: false },
      { title: 'Base', kind: 'number', detail: false },
      { title: `${worse}: number`, kind: 'number', detail: true },
      { title: `${worse} (%)`, kind: 'number', detail: false },
      { title: 'Interval from (%)', kind: 'low', detail: false },
      { title: 'Interval to (%)', kind: 'high', detail: false },
    ],
    rows: all.flatMap(({ asked }) =>
      asked.map(({ who, question, base, said, worse: x }): Cell[] => [
        itemText(question),
        `${who}: ${saidShares(said, base)}`,
        base,
        x,
        ...percentOf(x, base),
      ]),
    ),
  };
}

/** Each answer that somebody gave and that is printed; of the others, why it is not. */
function saidShares(said: Asked['said'], base: number): string {
  const isAny = (wanted: ReleasedFigure['is']) => said.some(({ figure }) => figure.is === wanted);
  return [
    ...said.flatMap(({ label, figure }) =>
      figure.is === 'count' && figure.x > 0 ? [`${lowered(mildest(label))} ${percent(figure.x, base)}%`] : [],
    ),
    ...(isAny('bound') ? ['others 2 or fewer each'] : []),
    ...(isAny('withheld') ? ['others [c]'] : []),
  ].join('; ');
}
