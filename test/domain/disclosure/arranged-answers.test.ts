import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highsSolver } from '../../../shared/adapters/highs/solver.ts';
import { arrangedAnswers } from '../../../shared/domain/disclosure/proof/arranged-answers.ts';
import type { PeriodAtom } from '../../../shared/domain/disclosure/proof/limits-of-count.ts';
import { periodOfAtom, type Statement } from '../../../shared/domain/disclosure/statement.ts';
import { type GroupCounts, mergeCounts } from '../../../shared/domain/disclosure/tally.ts';
import { countLeavers, type Leaver, LINKS, QUESTIONS, REASONS } from './attack/survey.ts';

const solver = await highsSolver();
const CULTURE = { question: 'reasons', value: 'culture' };
const ORDINARY = [1, 2, 3];
const MOST = 3;

const named = (...reasons: string[]): Leaver => ({ reasons, about: [], stay: 'yes' });

type People = Readonly<Record<string, readonly Leaver[]>>;

const countsOf = (people: People): ReadonlyMap<string, GroupCounts> =>
  new Map(Object.entries(people).map(([key, leavers]) => [key, countLeavers(leavers)]));

const periodsOf = (counts: ReadonlyMap<string, GroupCounts>): readonly PeriodAtom[] =>
  [...Map.groupBy(counts, ([key]) => periodOfAtom(key))].map(([period, atoms]) => ({
    region: 'AA',
    clock: period.slice(3),
    counts: mergeCounts(atoms.map(([, one]) => one)),
    atoms,
  }));

/** What a unit is said to have: small counts as no more than 2. */
const figure = (x: number, isUnit: boolean) =>
  isUnit && x <= 2 ? { is: 'bound' as const, most: 2 } : { is: 'count' as const, x };

function saidOf(counts: ReadonlyMap<string, GroupCounts>, atoms: readonly string[], id: string): Statement {
  const { n, counts: all } = mergeCounts(atoms.flatMap((key) => counts.get(key) ?? []));
  const isUnit = id.startsWith('unit');
  return {
    id,
    level: isUnit ? 'unit' : 'region',
    area: isUnit ? null : { region: 'AA', upTo: atoms.at(-1)!.split('|')[1]! },
    n,
    atoms,
    figures: {
      reasons: Object.fromEntries(
        ORDINARY.map((at) => [REASONS[at - 1], figure(all['reasons']![at]!, isUnit)]),
      ),
    },
  };
}

const [X1, Y1, X2, Y2] = ['2026-Q1|x', '2026-Q1|y', '2026-Q2|x', '2026-Q2|y'].map((key) => `AA|${key}`);

const reasonsAt = (counts: ReadonlyMap<string, GroupCounts>, key: string): readonly number[] =>
  counts.get(key)?.counts['reasons'] ?? [];

const arrange = (people: People, groups: Readonly<Record<string, readonly string[]>>) => {
  const counts = countsOf(people);
  const said = Object.entries(groups).map(([id, atoms]) => saidOf(counts, atoms, id));
  const moved = arrangedAnswers(
    { questions: QUESTIONS, links: LINKS },
    CULTURE,
    new Set(['AA']),
    periodsOf(counts),
    said,
    solver,
  );
  return { counts, said, moved, after: new Map([...counts, ...moved]) };
};

/** Respondents who have nothing but the withheld answer. */
const lacking = ({ n, counts: { reasons: [silent = 0, ...chosen] = [] } }: GroupCounts): number =>
  Math.max(0, n - silent - chosen.slice(0, -1).reduce((sum, one) => sum + one, 0));

describe('ordinary answers, arranged round a withheld one', () => {
  it('leave another answer to who named nothing else', () => {
    const people = {
      [X1!]: [named('culture')],
      [Y1!]: [named('pay', 'load')],
      [X2!]: [named('pay', 'move'), named('load')],
      [Y2!]: [named('load'), named('move')],
    };
    const { moved } = arrange(people, {
      'region-AA': [X1!, Y1!],
      'unit-x': [X1!, X2!],
      'unit-y': [Y1!, Y2!],
    });
    expect(moved.size).toBeGreaterThan(0);
    expect(lacking(moved.get(X1!)!)).toBe(0);
  });

  it('stay few where they were said to be few, however many could use them', () => {
    const people = {
      [X1!]: [named('culture')],
      [Y1!]: [named('pay', 'load')],
      [X2!]: [named('culture'), named('pay')],
      [Y2!]: [named('pay', 'load')],
    };
    const { after } = arrange(people, { 'unit-x': [X1!, X2!] });
    const pay = [X1!, X2!].map((key) => reasonsAt(after, key)[1]!);
    expect(pay[0]! + pay[1]!).toBeLessThanOrEqual(2);
  });

  it('keep everything that was said, and what is withheld, whoever answered what', () => {
    const choices = fc.subarray([...REASONS], { minLength: 1, maxLength: MOST });
    const people = fc.record(
      Object.fromEntries(
        ['x', 'y', 'z'].flatMap((unit) =>
          ['2026-Q1', '2026-Q2', '2026-Q3'].map((clock) => [
            `AA|${clock}|${unit}`,
            fc.array(
              choices.map((reasons) => named(...reasons)),
              { minLength: 1, maxLength: 4 },
            ),
          ]),
        ),
      ),
    );
    let movedSome = 0;
    fc.assert(
      fc.property(people, (drawn) => {
        const upTo = (clock: string) =>
          Object.keys(drawn).filter((key) => periodOfAtom(key) <= `AA|${clock}`);
        const of = (unit: string, clock: string) => upTo(clock).filter((key) => key.endsWith(unit));
        const { counts, said, moved, after } = arrange(drawn, {
          'region-AA': upTo('2026-Q1'),
          'unit-x': of('x', '2026-Q2'),
          'unit-y': of('y', '2026-Q3'),
        });
        if (moved.size > 0) movedSome += 1;
        for (const { atoms, figures } of said) {
          const sums = mergeCounts(atoms.map((key) => after.get(key)!)).counts['reasons']!;
          for (const at of ORDINARY) {
            const told = figures['reasons']![REASONS[at - 1]!]!;
            const [least, most] = told.is === 'count' ? [told.x, told.x] : [0, 2];
            expect(sums[at]).toBeGreaterThanOrEqual(least);
            expect(sums[at]).toBeLessThanOrEqual(most);
          }
        }
        for (const [key, before] of counts) {
          const [silent = 0, ...chosen] = reasonsAt(after, key);
          expect(chosen.at(-1)).toBe(reasonsAt(counts, key).at(-1));
          expect(Math.max(...chosen)).toBeLessThanOrEqual(before.n - silent);
          expect(Math.min(...chosen)).toBeGreaterThanOrEqual(0);
          expect(chosen.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(MOST * (before.n - silent));
          expect(lacking(after.get(key)!)).toBeLessThanOrEqual(lacking(before));
        }
      }),
      { numRuns: 150, seed: 5 },
    );
    expect(movedSome).toBeGreaterThan(20);
  });
});
