import type { Published } from './attacker.ts';
import type { Outcome } from './history.ts';
import { publishedBefore, publishedBy, SENSITIVE } from './published.ts';
import { type Counted, subtracted } from './subtraction.ts';

/** The fewest people who are left where one group is taken away from another. */
export function fewestLeft({ groups, respondents }: Pick<Published, 'groups' | 'respondents'>): number {
  const tables = groups.map((atoms) => ({ atoms, n: sizeOf(atoms, respondents), count: 0 }));
  return Math.min(...subtracted(tables, 2).map(({ n }) => n));
}

/** Enough for what is left of the nation once a region is taken away, and what the other region had before. */
const TABLES = 3;

/**
 * Sensitive counts of fewer than 5 people, or of all but one, that subtraction tells of; but for those that others had
 * given away by themselves.
 */
export function tellingDifferences(outcome: Outcome): readonly string[] {
  const all = publishedBy(outcome);
  return SENSITIVE.flatMap((name) => {
    const telling = countsLeft(all, name).filter(({ n, count }) => count < 5 || count > n - 2);
    if (telling.length === 0) return [];
    const before = outcome.told === undefined ? [] : countsLeft(publishedBefore(outcome), name);
    const given = new Set(before.map(peopleOf));
    return telling
      .filter((one) => !given.has(peopleOf(one)))
      .map((one) => `C2: ${name} of ${peopleOf(one)} is left as ${one.count} of ${one.n}`);
  });
}

const peopleOf = ({ atoms }: Counted): string => atoms.toSorted().join(' ');

const countsLeft = ({ respondents, sums }: Published, name: string): readonly Counted[] =>
  subtracted(
    sums.flatMap((sum) =>
      sum.name === name && sum.low === sum.high
        ? [{ atoms: sum.atoms, n: sizeOf(sum.atoms, respondents), count: sum.low }]
        : [],
    ),
    TABLES,
  );

const sizeOf = (atoms: readonly string[], respondents: Published['respondents']): number =>
  atoms.reduce((sum, atom) => sum + (respondents.get(atom) ?? 0), 0);
