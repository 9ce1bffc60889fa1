import {
  NO_ANSWER,
  type Release,
  type ReleasedFigure,
  type ReleasedGroup,
  type ReleasedQuestion,
} from '../disclosure/release.ts';
import { audienceName, audienceOrder } from './audience.ts';
import { askedGroup } from './estimate.ts';
import { itemText, optionLabel, type View } from './view.ts';
import { brokenIn, differencesOf } from './wave-before.ts';
import { lowered, ofThose } from './words.ts';

/** One matched item as one audience answered it. */
export interface Asked {
  readonly who: string;
  /** By the people of the report's own survey. */
  readonly own: boolean;
  readonly question: ReleasedQuestion;
  /** Those it was asked of, who answered it where not everybody was. */
  readonly base: number;
  /** Of each answer, in the order of the question. */
  readonly said: readonly { readonly label: string; readonly figure: ReleasedFigure }[];
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

/** Those that the people of this survey and of another answered, for a report whose own statements stand in it already. */
export const expectedAndFound = (view: View): readonly Expectation[] =>
  matchedItemsOf(view).expected.filter(({ asked }) => new Set(asked.map(({ own }) => own)).size === 2);

function expectationsOf({ release, subject, companions }: View): readonly Expectation[] {
  const releases = [release, ...companions.wave, ...companions.matched].toSorted(
    (a, b) => audienceOrder(a) - audienceOrder(b),
  );
  const own = release.questions.flatMap(({ match }) =>
    match !== undefined && match.worse.length > 0 ? [match.id] : [],
  );
  const alike = Map.groupBy(releases, audienceName);
  const nameOf = (each: Release): string => {
    const name = audienceName(each);
    return (alike.get(name)?.length ?? 0) > 1 ? `${name}, ${each.campaign.title}` : name;
  };
  const broken = new Map(companions.wave.map((wave) => [wave, brokenIn(differencesOf(release, wave) ?? [])]));
  return [...new Set(own)].flatMap((match) => {
    const asked = releases
      .flatMap((each) =>
        askedIn(each, match, subject).map(({ where, ...one }) => ({
          ...one,
          who: `${nameOf(each)}${where}`,
          own: each === release,
          each,
        })),
      )
      // The same survey at another time, in other words, would look like a change in what people found.
      .filter(({ each, question }) => broken.get(each)?.has(question.id) !== true);
    return asked.length === 0 ? [] : [{ match, asked }];
  });
}

interface Said extends Omit<Asked, 'who' | 'own'> {
  /** The place of those who answered, where it is not the report's. */
  readonly where: string;
}

/** Printed where everybody was asked, and in the base then. */
const SKIPPED = { value: NO_ANSWER, label: 'No answer' };

function askedIn(release: Release, match: string, subject: ReleasedGroup): readonly Said[] {
  const question = release.questions.find((each) => each.match?.id === match);
  const group =
    release.groups.find(({ id }) => id === subject.id) ??
    release.groups.find(({ level }) => level === 'nation');
  if (question === undefined || group === undefined) return [];
  const figures = group.figures[question.id] ?? {};
  const said = [...question.options, SKIPPED].flatMap(({ value, label }) => {
    const figure = figures[value];
    return figure === undefined ? [] : [{ label, figure }];
  });
  const wanted = question.match?.worse ?? [];
  const worse = wanted.flatMap((value) => {
    const figure = figures[value];
    return figure?.is === 'count' ? [figure.x] : [];
  });
  const base = askedGroup(question, group)?.n;
  if (worse.length < wanted.length || base === undefined) return [];
  // Who is asked of no region has no place to be named.
  const placed = release.scopes.some(({ kind }) => kind === 'region');
  const where = group.name === subject.name || !placed ? '' : ` (${group.name})`;
  return [
    {
      where,
      question,
      base,
      said,
      worse: worse.reduce((sum, x) => sum + x, 0),
    },
  ];
}

/** The mildest of the answers that a band counts: the note says that stronger ones are in it. */
export const mildest = (label: string): string => label.split(' or ')[0] ?? label;

export const worseLabel = (question: ReleasedQuestion): string =>
  (question.match?.worse ?? []).map((value) => mildest(optionLabel(question, value))).join(', ');

export const saidBy = ({ who, question, worse, base }: Asked): string =>
  `${who}, “${itemText(question)}”: ${ofThose(worse, base)} ${lowered(worseLabel(question))}`;

/** What the people of this survey said of each item, the most disappointing first. */
export const ownOf = (all: readonly Expectation[]): readonly Asked[] =>
  all
    .flatMap(({ asked }) => asked.filter(({ own }) => own))
    .toSorted((a, b) => b.worse / b.base - a.worse / a.base);
