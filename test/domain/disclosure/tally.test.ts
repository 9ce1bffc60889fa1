import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSlips } from '../../../shared/domain/answer/pack-slips.ts';
import { tallyPacks } from '../../../shared/domain/answer/tally-packs.ts';
import {
  type GroupCounts,
  mergeCounts,
  mergeUnits,
  NOBODY,
} from '../../../shared/domain/disclosure/tally.ts';
import { answerValues, questionOf } from '../../../shared/domain/instrument/instrument.ts';
import { instrument, leaver, seeded } from '../../fixtures/report-run.ts';

const counts: fc.Arbitrary<GroupCounts> = fc.record({
  n: fc.nat(50),
  counts: fc.record(
    { a: fc.tuple(fc.nat(9), fc.nat(9)), b: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)) },
    {
      requiredKeys: [],
    },
  ),
});

const slips = fc.array(fc.record({ unit: fc.constantFrom('', 'A', 'B', 'C'), seed: fc.nat() }), {
  maxLength: 60,
});
const slipOf = ({ unit, seed }: { unit: string; seed: number }) => ({ unit, answers: leaver(seeded(seed)) });
const tallied = (given: { unit: string; seed: number }[]) =>
  tallyPacks(instrument, [packSlips(instrument, given.map(slipOf))]);

describe('a tally', () => {
  it('adds up in any order and any grouping, and nobody adds nothing', () => {
    fc.assert(
      fc.property(counts, counts, counts, (a, b, c) => {
        expect(mergeCounts([a, mergeCounts([b, c])])).toEqual(mergeCounts([mergeCounts([a, b]), c]));
        expect(mergeCounts([a, b])).toEqual(mergeCounts([b, a]));
        expect(mergeCounts([a, NOBODY])).toEqual(a);
      }),
    );
  });

  it('of parts, merged, is the tally of the whole', () => {
    fc.assert(
      fc.property(slips, slips, (one, other) => {
        const whole = tallied([...one, ...other]);
        const merged = mergeUnits(tallied(one), tallied(other));
        expect(merged).toEqual(
          Object.fromEntries(
            Object.keys(whole)
              .sort()
              .map((unit) => [unit, whole[unit]]),
          ),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('counts each unit and answer as a plain count of the slips does', () => {
    const given = Array.from({ length: 300 }, (_, seed) => ({ unit: 'ABC'[seed % 3]!, seed }));
    const values = answerValues(instrument, questionOf(instrument, 'reasons')!);
    const mine = tallied(given);
    for (const unit of ['A', 'B', 'C']) {
      const of = given
        .filter((each) => each.unit === unit)
        .map((each) => slipOf(each).answers['reasons'] as string[]);
      expect(mine[unit]!.n).toBe(of.length);
      expect(mine[unit]!.counts['reasons']).toEqual([
        of.filter((reasons) => reasons.length === 0).length,
        ...values.map((value) => of.filter((reasons) => reasons.includes(String(value))).length),
      ]);
    }
  });

  it('will not add counts of different versions of a question', () => {
    expect(() =>
      mergeCounts([
        { n: 1, counts: { a: [0, 1] } },
        { n: 1, counts: { a: [1, 0, 0] } },
      ]),
    ).toThrow(RangeError);
  });
});
