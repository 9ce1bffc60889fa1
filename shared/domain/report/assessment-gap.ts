import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { pOf } from './compare.ts';
import { type Expectation, saidBy } from './matched-items.ts';
import { lowered } from './words.ts';

const LEVEL = 0.05;

/**
 * What those who assess say of the exercises against what those who were assessed say. Other people answered, of
 * another side of the same thing: it is a gap, and no measure of how far they agree.
 */
export function gapFindings(all: readonly Expectation[]): string[] {
  const pairs = all.flatMap(({ asked }) => {
    const [assessors, candidates] = ['Assessors', 'Candidates'].map((who) =>
      asked.find((each) => each.who.startsWith(who)),
    );
    return assessors === undefined || candidates === undefined ? [] : [[assessors, candidates] as const];
  });
  const tested = benjaminiHochberg(
    pairs.map(([one, other]) => pOf(one.worse, one.base, other.worse, other.base)),
  );
  return pairs.map(([one, other], at) => {
    const clear = tested.ok && (tested.value.adj[at] ?? 1) <= LEVEL;
    const more = one.worse / one.base > other.worse / other.base ? 'assessors' : 'candidates';
    return `${clear ? `A gap: more ${more} disagree.` : 'No clear gap.'} ${saidBy(one)}; ${lowered(saidBy(other))}.`;
  });
}
