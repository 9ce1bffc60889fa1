import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import exitInterview from '../../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };
import type { Answer } from '../../../shared/domain/answer/answers.ts';
import { columnQuestions, packPile, packSlips, type Slip } from '../../../shared/domain/answer/pack-slips.ts';
import {
  choiceColumn,
  countColumn,
  countUnits,
  masksColumn,
  unitColumn,
} from '../../../shared/domain/answer/read-columns.ts';
import { SlipPack } from '../../../shared/domain/answer/slip-pack.ts';
import { answerValues, Instrument, questionOf } from '../../../shared/domain/instrument/instrument.ts';

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

  test('reads back answer by answer at every position, also from bytes that are not aligned', () => {
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 30 }), (slips) => {
        const packed = SlipPack.parse(packSlips(instrument, slips));
        const pack = { ...packed, unit: shifted(packed.unit), columns: mapValues(packed.columns, shifted) };
        expect([...unitColumn(pack)].map((unit) => pack.units[unit])).toEqual(slips.map(({ unit }) => unit));
        for (const question of columnQuestions(instrument)) {
          const values = answerValues(instrument, question);
          const read =
            question.type === 'multi'
              ? [...masksColumn(pack, question.id)].map((mask) =>
                  values.filter((_, bit) => (mask >>> bit) & 1),
                )
              : [...choiceColumn(pack, question.id)].map((code) => values[code - 1]);
          const none = question.type === 'multi' ? [] : undefined;
          const inOrder = slips.map(({ answers }) => answers[question.id] ?? none);
          expect(read).toEqual(inOrder);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('counts by unit as counting the slips one by one does, no answer included', () => {
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 40 }), (slips) => {
        const pack = packSlips(instrument, slips);
        pack.units.forEach((code, unit) => {
          const ofUnit = slips.filter((one) => one.unit === code);
          expect(countUnits(pack)[unit]).toBe(ofUnit.length);
          for (const id of ['reasons', 'main_reason', 'x_time', 'recommend']) {
            const values = valuesOf(id);
            const counts = countColumn(pack, questionOf(instrument, id)!, values.length);
            const at = (position: number) => counts[unit * (values.length + 1) + position];
            expect(at(0)).toBe(ofUnit.filter(({ answers }) => answers[id] === undefined).length);
            values.forEach((value, index) => {
              const chose = ofUnit.filter(({ answers }) =>
                [answers[id] ?? []].flat().includes(value as string),
              );
              expect(at(index + 1)).toBe(chose.length);
            });
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  test('uses the highest bit of a mask without losing its sign', () => {
    const options = Array.from({ length: 32 }, (_, index) => ({ value: `o${index}`, label: `${index}` }));
    const wide = questionOf(instrument, 'reasons')!;
    const section = { id: 's', title: 'S', questions: [{ ...wide, options }] };
    const pack = packSlips({ ...instrument, sections: [section] }, [
      { unit: 'A', answers: { reasons: ['o31', 'o0'] } },
    ]);
    expect(masksColumn(pack, 'reasons')[0]).toBe(2 ** 31 + 1);
    expect([...countColumn(pack, wide, 32)].map((n, index) => (n ? index : 0)).filter(Boolean)).toEqual([
      1, 32,
    ]);
  });

  test('has at most 2,000 slips and stays under the size of a stored item, none lost between packs', () => {
    const slips = Array.from({ length: 4_321 }, (_, n): Slip => ({
      unit: `U${n % 60}`,
      answers: { recommend: n % 11 },
    }));
    const packs = packPile(instrument, slips);
    expect(packs.map((pack) => pack.n)).toEqual([2_000, 2_000, 321]);
    for (const pack of packs) {
      const bytes = Object.values(pack.columns).reduce(
        (sum, column) => sum + column.length,
        pack.unit.length,
      );
      expect(bytes).toBeLessThan(390_000);
    }
    const read = packs.flatMap((pack) => [...choiceColumn(pack, 'recommend')].map((code) => code - 1));
    expect(read).toEqual(slips.map((_, n) => n % 11));
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

const mapValues = <T>(record: Record<string, T>, change: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
