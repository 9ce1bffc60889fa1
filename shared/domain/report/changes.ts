import type { ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { leastToStandOut, pOf } from './compare.ts';
import { percentOf } from './estimate.ts';
import type { Cell, Table } from './report.ts';
import { isReason, reasonName, type View } from './view.ts';
import { lowered, monthRange, ofThose, percent } from './words.ts';

const LEVEL = 0.05;
/** The share that the smallest visible change is counted from. */
const USUAL = 0.4;
/** Printed as a bound in a unit. */
const LOW = 2;

interface Counted {
  readonly x: number;
  readonly n: number;
}

export interface Change {
  readonly option: ReleasedQuestion['options'][number];
  readonly before: Counted;
  readonly since: Counted;
  readonly verdict: 'higher' | 'lower' | 'none';
}

export interface Changes {
  readonly group: ReleasedGroup;
  readonly before: ReleasedGroup;
  /** How many answers are new. */
  readonly fresh: number;
  readonly all: readonly Change[];
  /** A correction reworded the question: a change may come from that. */
  readonly reworded: boolean;
}

/**
 * The newest batch or period of a group against all before it: the group's counts less those of its earlier release.
 * Undefined where no earlier release has it with fewer answers, or the new ones are not a group of their own.
 */
export function changesSince(view: View, question: ReleasedQuestion): Changes | undefined {
  const { subject, release, companions } = view;
  const before = companions.earlier
    .map(({ groups }) => groups.find(({ id }) => id === subject.id))
    .find((group) => group !== undefined && group.n < subject.n);
  if (before === undefined) return undefined;
  const fresh = subject.n - before.n;
  if (fresh < (release.thresholds['k'] ?? Infinity)) return undefined;
  const found = question.options.filter(isReason).flatMap((option) => {
    const now = subject.figures[question.id]?.[option.value];
    const then = before.figures[question.id]?.[option.value];
    if (now?.is !== 'count' || then?.is !== 'count' || now.x < then.x) return [];
    return [{ option, before: { x: then.x, n: before.n }, since: { x: now.x - then.x, n: fresh } }];
  });
  const adjusted = benjaminiHochberg(found.map(({ before: { x, n }, since }) => pOf(since.x, since.n, x, n)));
  const all = found.map((change, index): Change => {
    const clear = adjusted.ok && (adjusted.value.adj[index] ?? 1) <= LEVEL;
    const higher = change.since.x / change.since.n > change.before.x / change.before.n;
    return { ...change, verdict: clear ? (higher ? 'higher' : 'lower') : 'none' };
  });
  const reworded = (release.instrument.earlier ?? []).some(({ differs }) =>
    differs.some(({ question: id, is }) => id === question.id && is === 'reworded'),
  );
  return all.length === 0 ? undefined : { group: subject, before, fresh, all, reworded };
}

/** Changes that pass the test, or that there is none, and what could have been seen. */
export function changeFindings(question: ReleasedQuestion, changes: Changes | undefined): string[] {
  if (changes === undefined) return [];
  const { before, fresh, all } = changes;
  const clear = all.filter(({ verdict }) => verdict !== 'none');
  if (clear.length > 0) {
    return clear.map(
      ({ option, verdict, since, before: then }) =>
        `${verdict === 'higher' ? 'More' : 'Fewer'} of the newest answers than of those before: ${lowered(reasonName(question, option))}, ${sinceWords(changes, since)} against ${ofThose(then.x, then.n)}.`,
    );
  }
  return [
    `No clear change since the last report in any of the ${all.length} reasons compared (${fresh} new answers against ${before.n} before). ${couldBeSeen(fresh, before.n, all.length)}`,
  ];
}

/** What a change would have had to be, of so many answers now and before and so many compared. */
export function couldBeSeen(now: number, before: number, compared: number): string {
  const least = leastToStandOut(now, before, USUAL, compared);
  return least === undefined
    ? 'There are not enough answers to see any change.'
    : `With so many, a share of 40% would have had to rise to at least ${percent(least, now)}% to be seen.`;
}

/** A unit's count of 2 or fewer stays so, even where two released counts tell it. */
const isLow = ({ group }: Changes, { x }: Counted): boolean => group.level === 'unit' && x <= LOW;

const sinceWords = (changes: Changes, since: Counted): string =>
  isLow(changes, since) ? `${LOW} or fewer of ${since.n}` : ofThose(since.x, since.n);

const sinceCells = (changes: Changes, since: Counted): readonly Cell[] =>
  isLow(changes, since)
    ? Array.from({ length: 4 }, (): Cell => ({ mark: 'low' }))
    : [since.x, ...percentOf(since.x, since.n)];

/** The newest answers beside those before them. */
export function changeTable(question: ReleasedQuestion, changes: Changes | undefined): Table | undefined {
  if (changes === undefined) return undefined;
  const { group, before, fresh, all, reworded } = changes;
  const until = before.months === null ? '' : ` (${monthRange(before.months)})`;
  return {
    id: 'changes',
    title: `Change since the last report: ${group.name}`,
    note: `The ${fresh} newest answers against the ${before.n} before them${until}. Reasons with a count that is not printed are left out.${reworded ? ' The question was reworded on the way, so that a change may come from its words.' : ''}`,
    columns: [
      { title: 'Reason', kind: 'text', detail: false },
      { title: 'Before: number', kind: 'number', detail: true },
      { title: `Before (% of ${before.n})`, kind: 'number', detail: false },
      { title: 'Before: interval from (%)', kind: 'low', detail: true },
      { title: 'Before: interval to (%)', kind: 'high', detail: true },
      { title: 'Newest: number', kind: 'number', detail: true },
      { title: `Newest (% of ${fresh})`, kind: 'number', detail: false },
      { title: 'Newest: interval from (%)', kind: 'low', detail: false },
      { title: 'Newest: interval to (%)', kind: 'high', detail: false },
      { title: 'Change', kind: 'text', detail: false },
    ],
    rows: all
      .toSorted((a, b) => b.since.x - a.since.x)
      .map(({ option, before: then, since, verdict }): Cell[] => [
        reasonName(question, option),
        then.x,
        ...percentOf(then.x, then.n),
        ...sinceCells(changes, since),
        verdict === 'none' ? 'No clear change' : verdict === 'higher' ? 'Higher' : 'Lower',
      ]),
  };
}
