import type { Release, ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { audienceName, audienceOrder } from './audience.ts';
import { askedGroup } from './estimate.ts';
import { optionLabel, type View } from './view.ts';
import { brokenIn, differencesOf } from './wave-before.ts';

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

/** What candidates and assessors are asked of the same exercises: nothing that anybody expected of the job. */
export const OF_ASSESSMENT: ReadonlySet<string> = new Set(['exercise-fits-job', 'fair-exercise']);

export interface Matched {
  /** What people expected of the job, and what they found. */
  readonly expected: readonly Expectation[];
  /** How candidates are assessed, as those who assess them see it too. */
  readonly assessed: readonly Expectation[];
}

/** The items that this survey shares with others, and what each audience said: undefined counts are left out. */
export function matchedItemsOf(view: View): Matched {
  const all = expectationsOf(view);
  const [assessed = [], expected = []] = [true, false].map((is) =>
    all.filter(({ match }) => OF_ASSESSMENT.has(match) === is),
  );
  return { expected, assessed };
}

function expectationsOf({ release, subject, companions }: View): readonly Expectation[] {
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
  // Who is asked of no region has no place to be named.
  const placed = release.scopes.some(({ kind }) => kind === 'region');
  const where = group.name === subject.name || !placed ? '' : ` (${group.name})`;
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
export const mildest = (label: string): string => label.split(' or ')[0] ?? label;

export const worseLabel = (question: ReleasedQuestion): string =>
  (question.match?.worse ?? []).map((value) => mildest(optionLabel(question, value))).join(', ');

/** What the people of this survey said of each item, the most disappointing first. */
export function ownOf({ release }: View, all: readonly Expectation[]): readonly Asked[] {
  const here = audienceName(release);
  return all
    .flatMap(({ asked }) => asked.filter(({ who }) => who.startsWith(here)))
    .toSorted((a, b) => b.worse / b.base - a.worse / a.base);
}
