import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../shared/domain/answer/answers.ts';
import { countCells } from '../../../shared/domain/answer/profile-cells.ts';
import { decodeProfile, encodeProfile, PROFILE_BYTES } from '../../../shared/domain/answer/profile-part.ts';
import exitInterview from '../../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };
import { answerValues, Instrument, questionsOf } from '../../../shared/domain/instrument/instrument.ts';

const instrument = Instrument.parse(exitInterview);
const times = (count: number, answers: Answers): Answers[] => Array.from({ length: count }, () => answers);

describe('cells of a profile', () => {
  const people = [
    ...times(10, { role_group: 'po', tenure: 'lt6m', reasons: ['pay', 'workload'], main_reason: 'pay' }),
    ...times(9, { role_group: 'po', tenure: 'gt10y', reasons: ['pay'], main_reason: 'pay' }),
    ...times(4, { tenure: 'gt10y' }),
  ];
  const cells = countCells(instrument, people, 10);
  const countOf = (profile: Record<string, string>, question?: string, value?: string) =>
    cells.find(
      (cell) =>
        JSON.stringify(cell.profile) === JSON.stringify(profile) &&
        cell.question === question &&
        cell.value === value,
    )?.count;

  test('are counted for each key alone, for keys together, and against reasons and main reason', () => {
    expect(countOf({})).toBe(23);
    expect(countOf({ role_group: 'po' })).toBe(19);
    expect(countOf({ tenure: 'gt10y' })).toBe(13);
    expect(countOf({ role_group: 'po', tenure: 'lt6m' })).toBe(10);
    expect(countOf({ role_group: 'po', tenure: 'lt6m' }, 'reasons', 'workload')).toBe(10);
    expect(countOf({ role_group: 'po' }, 'main_reason', 'pay')).toBe(19);
  });

  test('are counted in bands of a key, which are wider than its answers, and never beside them', () => {
    const mixed = countCells(
      instrument,
      [
        ...times(6, { role_group: 'pso', tenure: 'lt6m', reasons: ['pay'] }),
        ...times(6, { role_group: 'pso', tenure: '6to12m', reasons: ['workload'] }),
        ...times(12, { role_group: 'pso', tenure: 'pnts' }),
      ],
      10,
    );
    const first = mixed.filter(({ profile }) => profile['tenure.bands'] === 'first-year');
    expect(first.map(({ profile, question, count }) => [profile, question, count])).toEqual([
      [{ role_group: 'pso', 'tenure.bands': 'first-year' }, undefined, 12],
      [{ 'tenure.bands': 'first-year' }, undefined, 12],
    ]);
    expect(mixed.filter(({ profile }) => 'tenure' in profile && 'tenure.bands' in profile)).toEqual([]);
    expect(
      mixed.filter(({ profile }) => 'tenure' in profile).map(({ profile }) => profile['tenure']),
    ).toEqual(['pnts', 'pnts']);
  });

  test('are not kept under k', () => {
    expect(countOf({ role_group: 'po', tenure: 'gt10y' })).toBeUndefined();
    expect(countOf({ tenure: 'gt10y' }, 'reasons', 'pay')).toBeUndefined();
    expect(cells.filter(({ count }) => count < 10)).toEqual([]);
  });
});

test('a sealed profile part has room for every answer that one can give', () => {
  const everything = Object.fromEntries(
    questionsOf(instrument)
      .filter(({ pile, id }) => pile === 'profile' || instrument.profile.counts.includes(id))
      .map((question) => [question.id, answerValues(instrument, question).map(String)]),
  );
  const bytes = encodeProfile(everything);
  expect(decodeProfile(bytes)).toEqual(everything);
  expect(bytes.length).toBeLessThan(PROFILE_BYTES - 52);
});
