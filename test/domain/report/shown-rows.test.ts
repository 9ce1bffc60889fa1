import { describe, expect, it } from 'vitest';
import type { Table } from '../../../shared/domain/report/report.ts';
import { shownRows, unprintedWords } from '../../../shared/domain/report/shown-rows.ts';
import { ENGLISH } from '../../../shared/domain/report/welsh/english.ts';

const table = (rows: Table['rows'], kind: 'count' | 'number' = 'count'): Table => ({
  id: 'reasons',
  title: 'Reasons',
  note: '',
  columns: [
    { title: 'Reason', kind: 'text', detail: false },
    { title: 'Number', kind, detail: false },
    { title: 'Wales (%)', kind: 'number', detail: false },
  ],
  rows,
});

describe('rows whose count is not printed', () => {
  const ROWS: Table['rows'] = [
    ['Workload', 4, 30],
    ['Pay', { mark: 'low' }, 20],
    ['Culture', { mark: 'c' }, { mark: 'c' }],
    ['Training', { mark: 'low' }, 5],
  ];

  it('are named in a sentence for each cause, and the others stay in their order', () => {
    const { rows, unprinted } = shownRows(table(ROWS));
    expect(rows).toEqual([['Workload', 4, 30]]);
    expect(unprinted.map((each) => unprintedWords(each, ENGLISH.parts))).toEqual([
      '2 or fewer each: Pay; Training.',
      '[c] withheld: Culture.',
    ]);
  });

  it('leave no row where no count is printed', () => {
    expect(shownRows(table(ROWS.slice(1))).rows).toEqual([]);
  });

  it('stay where a table counts nothing of its own', () => {
    expect(shownRows(table(ROWS, 'number'))).toEqual({ rows: ROWS, unprinted: [] });
  });

  it('are named where nobody said it, or where a place has none yet', () => {
    const rows: Table['rows'] = [
      ['Pay', 0, 14],
      ['Gwent', { mark: 'z' }, { mark: 'z' }],
    ];
    expect(shownRows(table(rows)).unprinted.map((each) => unprintedWords(each, ENGLISH.parts))).toEqual([
      'Nobody: Pay.',
      'No figure yet: Gwent.',
    ]);
  });

  it('stay where nobody is judged against others', () => {
    const rows: Table['rows'] = [['Pay', 0, 'Lower here']];
    const [name, number, wales] = table(rows).columns;
    const columns = [name, number, { ...wales, kind: 'text' }] as Table['columns'];
    expect(shownRows({ ...table(rows), columns }).rows).toEqual(rows);
  });

  it('stay where a number is not known', () => {
    const rows: Table['rows'] = [['Workload', { mark: 'x' }, 30]];
    expect(shownRows(table(rows))).toEqual({ rows, unprinted: [] });
  });
});
