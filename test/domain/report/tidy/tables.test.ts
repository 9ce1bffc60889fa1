import { beforeAll, describe, expect, it } from 'vitest';
import type { CutTable } from '../../../../shared/domain/disclosure/cuts/cut-table.ts';
import { TIDY_COLUMNS } from '../../../../shared/domain/report/tidy/columns.ts';
import { gatherFigures } from '../../../../shared/use-cases/gather-figures.ts';
import { runTo } from '../../../fixtures/report-run.ts';
import { askOf, countedYear, type CountedYear, QUARTERS } from '../../../use-cases/cuts/counted-year.ts';

type Row = Partial<Record<string, unknown>>;

let year: CountedYear;
let rows: readonly Row[];
let codes: readonly (readonly unknown[])[];

async function gathered(wanted: { readonly clock?: string }) {
  const found: { rows: Row[]; codes: (readonly unknown[])[] } = { rows: [], codes: [] };
  await gatherFigures(
    {
      ...year.desk,
      press: async (parts) => {
        for await (const part of parts) {
          for (const row of part.rows)
            found.rows.push(Object.fromEntries(TIDY_COLUMNS.map((name, at) => [name, row[at]])));
          found.codes.push(...part.codes);
        }
        return new Uint8Array();
      },
    },
    wanted,
  );
  return found;
}

beforeAll(async () => {
  year = countedYear();
  for (const clock of QUARTERS) await runTo(year.run, clock);
  const tables: CutTable[] = [
    { of: 'profile', year: '2026', region: null, rows: 'role_group', columns: 'tenure' },
    { of: 'profile', year: '2026', region: null, rows: 'role_group', columns: 'reasons' },
    { of: 'areas', question: 'reasons', from: '2026-Q3', to: '2027-Q1', region: null },
  ];
  for (const table of tables) await askOf(year, table);
  ({ rows, codes } = await gathered({}));
  rows = rows.filter(({ kind }) => kind === 'table');
});

const rowOf = (wanted: Row): Row | undefined =>
  rows.find((row) => Object.entries(wanted).every(([name, value]) => row[name] === value));

describe('granted tables in the tidy file', () => {
  const WALES = { group_id: 'region-N03', level: 'region' };

  it('have people by role with everybody of the region as their base, and tenure with the role', () => {
    const people = year.people['N03']!;
    const pos = people.filter(({ role_group }) => role_group === 'po');
    const newest = pos.filter(({ tenure }) => tenure === 'lt6m');
    const of = { ...WALES, from: '2026-04', to: '2027-03', status: 'count' };
    expect(rowOf({ ...of, question: 'role_group', answer: 'po' })).toMatchObject({
      part: '',
      x: pos.length,
      n: people.length,
      share_percent: Math.round((100 * pos.length) / people.length),
    });
    expect(rowOf({ ...of, part: 'role_group=po', question: 'tenure', answer: 'lt6m' })).toMatchObject({
      x: newest.length,
      n: pos.length,
    });
    const workload = pos.filter(({ reasons }) => (reasons as string[]).includes('workload')).length;
    expect(rowOf({ ...of, part: 'role_group=po', question: 'reasons', answer: 'workload' })?.['x']).toBe(
      workload,
    );
  });

  it('say of what is withheld that it is, without a number', () => {
    const withheld = rows.filter(({ status }) => status === 'withheld');
    expect(withheld.length).toBeGreaterThan(0);
    expect(withheld.flatMap(({ x, x_at_most, share_percent }) => [x, x_at_most, share_percent])).toEqual(
      withheld.flatMap(() => ['', '', '']),
    );
    expect(
      rowOf({ ...WALES, part: 'role_group=po', question: 'reasons', answer: 'culture' })?.['status'],
    ).toBe('withheld');
  });

  it('name the months of quarters that were asked for, and the nation', () => {
    expect(rowOf({ group_id: 'nation', question: 'reasons', from: '2026-07', to: '2027-03' })).toBeDefined();
  });

  it('have each code of a part explained', () => {
    const explained = new Set(codes.map((row) => `${String(row[3])}=${String(row[7])}`));
    const parts = new Set(
      rows.flatMap(({ part, question, answer }) => [
        part === '' ? `${String(question)}=${String(answer)}` : part,
      ]),
    );
    for (const part of parts) expect(explained).toContain(part);
  });

  it('stand in no file of one run, which they do not belong to', async () => {
    const one = await gathered({ clock: '2027-Q1' });
    expect(one.rows.length).toBeGreaterThan(0);
    expect(one.rows.filter(({ kind }) => kind === 'table')).toEqual([]);
  });
});
