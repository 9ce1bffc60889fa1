import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import exitInterview from '../../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };
import type { Answer } from '../../../shared/domain/answer/answers.ts';
import { columnQuestions, packPile, packSlips, type Slip } from '../../../shared/domain/answer/pack-slips.ts';
import { tallyPacks } from '../../../shared/domain/answer/tally-packs.ts';
import { SlipPack } from '../../../shared/domain/answer/slip-pack.ts';
import { answerValues, Instrument, questionOf } from '../../../shared/domain/instrument/instrument.ts';
import { codesIn, unitsIn } from '../../fixtures/codes-in-pack.ts';

const instrument = Instrument.parse(exitInterview);
const valuesOf = (id: string) => answerValues(instrument, questionOf(instrument, id)!);

const slip = fc.record({
  unit: fc.constantFrom('', 'N50A', 'N50B', 'N52C'),
  answers: fc
    .tuple(
      ...columnQuestions(instrument).map((question) => {
        const values = answerValues(instrument, question);
        const answer: fc.Arbitrary<Answer> =
          question.type === 'multi'
            ? fc.subarray(values.map(String), { minLength: 1 })
            : fc.constantFrom(...values);
        return fc.option(answer, { nil: undefined }).map((value) => [question.id, value] as const);
      }),
    )
    .map(
      (entries) => Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Slip['answers'],
    ),
});

describe('a pack of slips', () => {
  test('holds a column for each closed question of the slip pile and none for profile or comment', () => {
    const ids = columnQuestions(instrument).map((question) => question.id);
    expect(ids).toContain('reasons');
    expect(ids).toContain('main_reason');
    expect(ids).toContain('recommend');
    expect(ids).not.toContain('role_group');
    expect(ids).not.toContain('x_induct');
    expect(ids).not.toContain('best');
    expect(ids).not.toContain('taking_part');
  });

  test('reads back answer by answer, unit by unit and in the order given within a unit', () => {
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 70 }), (slips) => {
        const pack = SlipPack.parse(packSlips(instrument, slips));
        const laid = slips.toSorted((one, other) => (one.unit < other.unit ? -1 : +(one.unit > other.unit)));
        expect(unitsIn(pack)).toEqual(laid.map(({ unit }) => unit));
        for (const question of columnQuestions(instrument)) {
          const values = answerValues(instrument, question);
          const isMulti = question.type === 'multi';
          const read = codesIn(pack, question.id).map((code) =>
            isMulti ? values.filter((_, bit) => (code >>> bit) & 1) : values[code - 1],
          );
          const none = isMulti ? [] : undefined;
          expect(read).toEqual(laid.map(({ answers }) => answers[question.id] ?? none));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('counts by unit as counting the slips one by one does, no answer included, also from bytes that are not aligned', () => {
    fc.assert(
      fc.property(fc.array(fc.array(slip, { minLength: 1, maxLength: 90 }), { maxLength: 3 }), (piles) => {
        const packs = piles.map((slips) => packSlips(instrument, slips));
        const tally = tallyPacks(
          instrument,
          packs.map((pack) => ({ ...pack, planes: shifted(pack.planes) })),
        );
        const byUnit = Object.entries(Object.groupBy(piles.flat(), ({ unit }) => unit));
        expect(Object.keys(tally)).toEqual(byUnit.map(([unit]) => unit).sort());
        for (const [unit, slips = []] of byUnit) {
          expect(tally[unit]!.n).toBe(slips.length);
          for (const { id } of columnQuestions(instrument)) {
            const answersOf = slips.map(({ answers }) => answers[id]);
            expect(tally[unit]!.counts[id]).toEqual([
              answersOf.filter((answer) => answer === undefined).length,
              ...valuesOf(id).map(
                (value) =>
                  answersOf.filter((answer) => [answer ?? []].flat().includes(value as string)).length,
              ),
            ]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('counts everybody as not answering what the pack was not asked', () => {
    const asked = packSlips({ ...instrument, sections: [] }, [{ unit: 'A', answers: {} }]);
    const { counts } = tallyPacks(instrument, [asked])['A']!;
    for (const [id, column] of Object.entries(counts)) {
      expect(column).toEqual([1, ...valuesOf(id).map(() => 0)]);
    }
  });

  test('uses the highest bit of a mask without losing its sign', () => {
    const options = Array.from({ length: 32 }, (_, index) => ({ value: `o${index}`, label: `${index}` }));
    const wide = { ...questionOf(instrument, 'reasons')!, options };
    const asked = { ...instrument, sections: [{ id: 's', title: 'S', questions: [wide] }] };
    const pack = packSlips(asked, [{ unit: 'A', answers: { reasons: ['o31', 'o0'] } }]);
    expect(codesIn(pack, 'reasons')).toEqual([2 ** 31 + 1]);
    const counts = tallyPacks(asked, [pack])['A']!.counts['reasons']!;
    expect(counts.flatMap((n, index) => (n === 0 ? [] : [index]))).toEqual([1, 32]);
  });

  test('stays under the size of a stored item, no slip lost between packs', () => {
    const slips = Array.from({ length: 30_000 }, (_, n): Slip => ({
      unit: `U${n % 60}`,
      answers: { recommend: n % 11 },
    }));
    const packs = packPile(instrument, slips);
    expect(packs.length).toBeGreaterThan(1);
    for (const { planes } of packs) expect(planes.length).toBeLessThan(390_000);
    const n = packs.reduce((sum, pack) => sum + pack.n, 0);
    expect(n).toBe(slips.length);
    const counts = Object.values(tallyPacks(instrument, packs)).map((unit) => unit.counts['recommend']!);
    const recommended = counts.reduce((sum, column) => sum.map((count, at) => count + column[at]!));
    expect(recommended).toEqual([0, ...valuesOf('recommend').map((value) => slipsWith(slips, value))]);
  });

  test('does not give away the order of its slips by the order of its units', () => {
    expect(
      packSlips(instrument, [
        { unit: 'Z', answers: {} },
        { unit: 'A', answers: {} },
      ]).units,
    ).toEqual(['A', 'Z']);
  });
});

/** The same bytes at an odd offset of a larger buffer, as a client's decoder may hand them over. */
function shifted(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length + 1);
  larger.set(bytes, 1);
  return larger.subarray(1);
}

const slipsWith = (slips: readonly Slip[], value: string | number): number =>
  slips.filter(({ answers }) => answers['recommend'] === value).length;
