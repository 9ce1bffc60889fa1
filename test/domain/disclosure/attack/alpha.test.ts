import { describe, expect, it } from 'vitest';
import { cronbachAlpha } from '../../../../shared/domain/statistics/cronbach-alpha.ts';
import { seeded } from '../../../fixtures/report-run.ts';
import { valueOf } from '../../statistics/result-of.ts';

/** As small as a group can be that anything is published of. */
const SMALLEST = 10;

type People = number[][];

/** People who answer three statements much alike: hardly an alpha that is published leaves less room. */
function peopleOf(n: number, seed: number, apart: number): People {
  const random = seeded(seed);
  return Array.from({ length: n }, () => {
    const mind = 0.6 + 4.8 * random();
    return [0, 1, 2].map(() => Math.min(5, Math.max(1, Math.round(mind + apart * (random() - 0.5)))));
  });
}

const groupOf = (person: number): number => Math.floor(person / SMALLEST);
const totalOf = (answers: readonly number[] = []): number => answers.reduce((sum, one) => sum + one, 0);
const squaresOf = (people: People): number => people.reduce((sum, one) => sum + totalOf(one) ** 2, 0);

/** Two of a group exchange what they answered to one statement: no count of any group changes. */
function exchange(people: People, [one, other, item]: readonly [number, number, number]): void {
  const [a, b] = [people[one]!, people[other]!];
  [a[item], b[item]] = [b[item]!, a[item]!];
}

/** Exchanges among others than `who` that bring the sum of squares back, the nearest first. */
function restored(people: People, target: number, who: readonly number[]): boolean {
  for (let step = 0; step < 40; step += 1) {
    const missing = target - squaresOf(people);
    if (missing === 0) return true;
    let best: { readonly left: number; readonly of: readonly [number, number, number] } | undefined;
    for (let one = 0; one < people.length; one += 1) {
      for (let other = one + 1; groupOf(other) === groupOf(one) && other < people.length; other += 1) {
        if (who.includes(one) || who.includes(other)) continue;
        for (const item of [0, 1, 2]) {
          const more = people[other]![item]! - people[one]![item]!;
          const gain = 2 * more * (totalOf(people[one]) - totalOf(people[other]) + more);
          const left = Math.abs(missing - gain);
          if (more !== 0 && left < (best?.left ?? Math.abs(missing))) best = { left, of: [one, other, item] };
        }
      }
    }
    if (best === undefined) return false;
    exchange(people, best.of);
  }
  return false;
}

/** Answers that somebody of their group gave, that this person may not have given once alpha is known exactly. */
function ruledOut(people: People, person: number, insider: number): number {
  const target = squaresOf(people);
  let count = 0;
  for (const item of [0, 1, 2]) {
    const others = people.flatMap((answers, other) =>
      groupOf(other) === groupOf(person) && other !== insider && answers[item] !== people[person]![item]
        ? [other]
        : [],
    );
    for (const other of new Map(others.map((each) => [people[each]![item], each])).values()) {
      const world = people.map((answers) => [...answers]);
      exchange(world, [person, other, item]);
      if (!restored(world, target, [person, insider])) count += 1;
    }
  }
  return count;
}

describe('somebody who knows every count, one person’s answers, and alpha to the last digit', () => {
  const seeds = [1, 2, 3];
  it.each(seeds)('can rule out no answer of anybody, of 200 people (%i)', (seed) => {
    const people = peopleOf(200, seed, 1.7);
    const { alpha } = valueOf(cronbachAlpha(people));
    expect(alpha).toBeGreaterThan(0.9);
    expect(alpha).toBeLessThan(0.955);
    const byTotal = [...people.keys()].toSorted((a, b) => totalOf(people[a]) - totalOf(people[b]));
    // Those whose totals stand out have most to lose.
    const watched = [...byTotal.slice(0, 4), ...byTotal.slice(-4), 100];
    for (const person of watched)
      expect(ruledOut(people, person, person % SMALLEST === 0 ? person + 1 : person - 1)).toBe(0);
  });

  it('could, of few people who answer all alike, where alpha is not published', () => {
    const people = peopleOf(30, 1, 0.5);
    expect(valueOf(cronbachAlpha(people)).alpha).toBeGreaterThan(0.97);
    const ruled = [...people.keys()].reduce(
      (sum, person) => sum + ruledOut(people, person, person % SMALLEST === 0 ? person + 1 : person - 1),
      0,
    );
    expect(ruled).toBeGreaterThan(50);
  });
});
