import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMapping } from '../../../shared/domain/history/check-mapping.ts';
import type { Cohort, HistoryTable } from '../../../shared/domain/history/cohort.ts';
import { readCohort } from '../../../shared/domain/history/read-cohort.ts';
import { HEADER, smallMapping, table } from './small-mapping.ts';

const checked = (() => {
  const result = checkMapping(smallMapping());
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
})();

const cohortOf = (file: HistoryTable): Cohort => {
  const read = readCohort(checked, file);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
};

const ANNA = [
  'Resigned',
  'North',
  '08/2020',
  'TRUE',
  'TRUE',
  'FALSE',
  'Pay',
  'More pay; Other hours',
  'High',
];
const BEN = ['Resigned', '?', '2020', 'FALSE', 'FALSE', 'TRUE', '', '', 'M'];
const CARL = ['Retired', 'South', '2020', 'TRUE', 'FALSE', 'FALSE', 'Pay', '', 'Low'];

describe('reading a file of an earlier survey', () => {
  it('takes the rows that belong to it, with their unit and answers', () => {
    const { slips, rows } = cohortOf(table(ANNA, BEN, CARL));
    expect(rows).toEqual({ read: 3, leftOut: 1, taken: 2, refused: 0 });
    expect(slips).toEqual([
      { unit: '', answers: { reasons: ['none'] } },
      {
        unit: 'N',
        answers: { reasons: ['pay', 'workload'], main_reason: 'pay', stay_change: ['pay', 'flex'], agree: 5 },
      },
    ]);
  });

  it('counts how exactly rows are dated, which units they name and how many reasons they give', () => {
    const cohort = cohortOf(table(ANNA, BEN, [...ANNA.slice(0, 2), 'unknown', ...ANNA.slice(3)]));
    expect(cohort.dates).toEqual({ month: 1, year: 1, none: 1, years: ['2020'] });
    expect(cohort.units).toEqual([
      { code: 'N', name: 'North', rows: 2 },
      { code: 'S', name: 'The south', rows: 0 },
    ]);
    expect(cohort.withoutUnit).toBe(1);
    expect(cohort.choices).toContainEqual({ question: 'reasons', none: 0, one: 1, several: 2 });
  });

  it('tells values that the mapping calls missing from values it does not know', () => {
    const odd = ANNA.with(8, 'Middling').with(1, 'West');
    const cohort = cohortOf(table(ANNA, BEN, odd, odd));
    expect(cohort.unmapped).toEqual([
      { column: 'Fair', value: 'Middling', count: 2 },
      { column: 'Office', value: 'West', count: 2 },
    ]);
    expect(cohort.declaredMissing).toEqual([
      { column: 'Fair', value: 'M', count: 1 },
      { column: 'Office', value: '?', count: 1 },
    ]);
  });

  it('refuses a row with a value that is not mapped, saying why and on which lines', () => {
    const { rows, refusals } = cohortOf(
      table(ANNA.with(8, '=1+1'), ANNA, ANNA.with(8, '=1+1'), ANNA.with(2, '13/2020')),
    );
    expect(rows).toEqual({ read: 4, leftOut: 0, taken: 1, refused: 3 });
    expect(refusals).toEqual([
      { reason: 'Fair: "=1+1" is not in the mapping', count: 2, lines: [2, 4] },
      { reason: 'Left: "13/2020" is not in the mapping', count: 1, lines: [5] },
    ]);
  });

  it('refuses answers that cannot stand together, and rows without any', () => {
    const blank = HEADER.map((_, column) => (column < 3 ? ANNA[column]! : ''));
    const { refusals } = cohortOf(
      table(ANNA.with(5, 'TRUE'), ANNA.with(6, 'None'), ANNA.with(3, 'FALSE'), blank),
    );
    expect(refusals.map(({ reason, lines }) => [reason, lines])).toEqual([
      ['Main: "None" is not in the mapping', [3]],
      ['main_reason is not among the answers to reasons', [4]],
      ['no question is answered', [5]],
      ['reasons has an answer that stands alone, and others beside it', [2]],
    ]);
  });

  it('counts rows of the wrong width as refused', () => {
    const file = { ...table(ANNA), ragged: [{ line: 9, reason: 'It has 3 cells, and the header has 9.' }] };
    expect(cohortOf(file).rows).toEqual({ read: 2, leftOut: 0, taken: 1, refused: 1 });
  });

  it('says which columns the file lacks or has twice', () => {
    const file = {
      header: ['Type', 'Office', 'Office', 'Left', 'Pay', 'Load', 'Neither', 'Main', 'Help'],
      rows: [],
      ragged: [],
    };
    expect(readCohort(checked, file)).toEqual({
      ok: false,
      problem: {
        kind: 'invalid',
        issues: [
          {
            at: 'header',
            message: 'lacks Fair. It has Type, Office, Office, Left, Pay, Load, Neither, Main, Help',
          },
          { at: 'header', message: 'has two columns of the name Office' },
        ],
      },
    });
  });

  it('shows only the beginning of a cell that is a page long', () => {
    const [value] = cohortOf(table(ANNA.with(8, 'x'.repeat(100_000)))).unmapped;
    expect(value?.value).toBe(`${'x'.repeat(60)}…`);
  });

  it('gives the same slips whatever the order of the rows, and every row an end', () => {
    const cell = (column: number) => fc.constantFrom(ANNA[column]!, BEN[column]!, CARL[column]!, '', 'odd');
    const row = fc.tuple(...HEADER.map((_, column) => cell(column)));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const forward = cohortOf(table(...rows));
        const backward = cohortOf(table(...rows.toReversed()));
        expect(backward.slips).toEqual(forward.slips);
        expect(forward.rows.leftOut + forward.rows.taken + forward.rows.refused).toBe(rows.length);
        expect(forward.slips).toHaveLength(forward.rows.taken);
        expect(forward.units.reduce((sum, unit) => sum + unit.rows, forward.withoutUnit)).toBe(
          forward.rows.taken,
        );
      }),
    );
  });
});
