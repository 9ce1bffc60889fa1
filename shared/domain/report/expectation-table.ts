import type { Release, ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { audienceName, audienceOrder } from './audience.ts';
import { askedGroup, percentOf, shareOf } from './estimate.ts';
import type { Cell, Chart, Table } from './report.ts';
import { itemText, optionLabel, saidWords, type View } from './view.ts';
import { brokenIn, differencesOf } from './wave-before.ts';
import { lowered, ofThose, percent } from './words.ts';

/** One matched item as one audience answered it. */
export interface Asked {
  readonly who: string;
  readonly question: ReleasedQuestion;
  /** Those it was asked of, who answered it where not everybody was. */
  readonly base: number;
  readonly counts: readonly { readonly label: string; readonly x: number }[];
  readonly worse: number;
}

/** What is asked of several audiences, each as it answered. */
export interface Expectation {
  readonly match: string;
  readonly asked: readonly Asked[];
}

/** The items that this survey shares with others, and what each audience said: undefined counts are left out. */
export function expectationsOf({ release, subject, companions }: View): readonly Expectation[] {
  const releases = [release, ...companions.wave, ...companions.matched].toSorted(
    (a, b) => audienceOrder(a) - audienceOrder(b),
  );
  const own = release.questions.flatMap(({ match }) =>
    match !== undefined && match.worse.length > 0 ? [match.id] : [],
  );
  const broken = new Map(companions.wave.map((wave) => [wave, brokenIn(differencesOf(release, wave) ?? [])]));
  return [...new Set(own)].flatMap((match) => {
    const asked = releases
      .flatMap((each) => askedIn(each, match, subject).map((one) => ({ ...one, each })))
      // The same survey at another time, in other words, would look like a change in what people found.
      .filter(({ each, question }) => broken.get(each)?.has(question.id) !== true);
    return asked.length === 0 ? [] : [{ match, asked }];
  });
}

function askedIn(release: Release, match: string, subject: ReleasedGroup): readonly Asked[] {
  const question = release.questions.find((each) => each.match?.id === match);
  const group =
    release.groups.find(({ id }) => id === subject.id) ??
    release.groups.find(({ level }) => level === 'nation');
  if (question === undefined || group === undefined) return [];
  const counts = question.options.flatMap(({ value, label }) => {
    const figure = group.figures[question.id]?.[value];
    return figure?.is === 'count' ? [{ value, label, x: figure.x }] : [];
  });
  const wanted = question.match?.worse ?? [];
  const worse = counts.filter(({ value }) => wanted.includes(value));
  const base = askedGroup(question, group)?.n;
  if (worse.length < wanted.length || base === undefined) return [];
  const where = group.name === subject.name ? '' : ` (${group.name})`;
  return [
    {
      who: `${audienceName(release)}${where}`,
      question,
      base,
      counts,
      worse: worse.reduce((sum, { x }) => sum + x, 0),
    },
  ];
}

/** The mildest of the answers that a band counts: the note says that stronger ones are in it. */
const mildest = (label: string): string => label.split(' or ')[0] ?? label;

export const worseLabel = (question: ReleasedQuestion): string =>
  (question.match?.worse ?? []).map((value) => mildest(optionLabel(question, value))).join(', ');

/** What the people of this survey said of each item, the most disappointing first. */
function ownOf({ release }: View, all: readonly Expectation[]): readonly Asked[] {
  const here = audienceName(release);
  return all
    .flatMap(({ asked }) => asked.filter(({ who }) => who.startsWith(here)))
    .toSorted((a, b) => b.worse / b.base - a.worse / a.base);
}

/** They expected nothing: they see how candidates are assessed from the other side. */
const ofAssessors = ({ release }: View): boolean => release.instrument.audience === 'assessor';

/** The share at the worse end of each item, here. */
export function expectationChart(view: View, all: readonly Expectation[]): Chart | null {
  const rows = ownOf(view, all).flatMap(({ question, worse, base }) => {
    const share = shareOf(worse, { n: base, asked: null }, 'process');
    const label = `${itemText(question)} (${lowered(worseLabel(question))})`;
    return share === undefined ? [] : [{ label, share, text: ofThose(worse, base), reference: null }];
  });
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  const title = `Most at the worse end, ${first.share.percent}%: “${first.label}”`;
  return {
    title,
    alternative: `${title}. Shares with 95% intervals, from “${first.label}” (${first.share.percent}%, ${first.share.low}% to ${first.share.high}%) down to “${last.label}” (${last.share.percent}%). The table that follows has every number.`,
    reference: null,
    note: `${view.subject.name}: the share of those who answered that ${ofAssessors(view) ? 'disagreed' : 'found it worse than expected, or had not understood it'}.`,
    rows,
  };
}

/** The items that most were disappointed in, here. */
export function expectationFindings(view: View, all: readonly Expectation[]): string[] {
  return ownOf(view, all)
    .slice(0, 3)
    .map(({ question, worse, base }) => `${saidWords(question, worseLabel(question), worse, base)}.`);
}

/** Both distributions of each matched item, and the share that was worse than expected: never a person's difference. */
export function expectationTable(view: View, all: readonly Expectation[]): Table | undefined {
  if (all.length === 0) return undefined;
  return {
    id: 'expectations',
    title: ofAssessors(view)
      ? 'What assessors say, and what candidates say'
      : 'What people expected, and what they found',
    note: `${
      ofAssessors(view)
        ? 'The same exercises, seen from both sides. Disagreeing counts strong disagreement in, and is the worse end.'
        : 'The same things, asked of people before they join, after some months, and when they leave, each with the answers they were offered. Disagreeing counts strong disagreement in, and more than expected much more. At the worse end: what makes the job worse than was expected, or understood.'
    } Shares are of all who answered the survey, or of those who answered the question where not everybody was asked. Different people answered: this is no change in anyone.`,
    columns: [
      { title: 'Item', kind: 'text', detail: false },
      { title: 'Who, and what was said', kind: 'text', detail: false },
      { title: 'Base', kind: 'number', detail: false },
      { title: 'At the worse end: number', kind: 'number', detail: true },
      { title: 'At the worse end (%)', kind: 'number', detail: false },
      { title: 'Interval from (%)', kind: 'low', detail: false },
      { title: 'Interval to (%)', kind: 'high', detail: false },
    ],
    rows: all.flatMap(({ asked }) =>
      asked.map(({ who, question, base, counts, worse }): Cell[] => [
        itemText(question),
        `${who}: ${counts
          .filter(({ x }) => x > 0)
          .map(({ label, x }) => `${lowered(mildest(label))} ${percent(x, base)}%`)
          .join('; ')}`,
        base,
        worse,
        ...percentOf(worse, base),
      ]),
    ),
  };
}
