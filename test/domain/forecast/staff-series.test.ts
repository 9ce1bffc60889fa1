import { expect, it } from 'vitest';
import type { StaffingRow } from '../../../shared/domain/context/rows.ts';
import { columnsOf } from '../../../shared/domain/context/staffing-columns.ts';
import { staffSeries } from '../../../shared/domain/forecast/staff-series.ts';

const row = (unit: string, month: string, staff: number, more: Partial<StaffingRow> = {}): StaffingRow => ({
  unit,
  month,
  staff,
  role: 'po',
  tenure: 'unknown',
  permanent: true,
  resigned: 0,
  leftOther: 0,
  moved: 0,
  ...more,
});

const FILE = columnsOf([
  row('A', '2026-01', 40, { resigned: 1 }),
  row('A', '2026-01', 10, { role: 'pso', leftOther: 1, moved: 2 }),
  row('A', '2026-01', 7, { permanent: false, resigned: 5 }),
  row('A', '2026-02', 41),
  row('A', '2026-02', 9, { role: 'pso', resigned: 1 }),
  row('B', '2026-01', 30),
  row('B', '2026-02', 31),
  row('C', '2026-02', 99),
]);

it('adds up permanent staff by month, and leaves out a unit that lacks one', () => {
  expect(staffSeries(FILE, new Set(['A', 'B', 'C', 'D']))).toEqual({
    ends: [
      { month: '2026-01', staff: 80, left: 2, moved: 2 },
      { month: '2026-02', staff: 81, left: 1, moved: 0 },
    ],
    without: ['C', 'D'],
  });
});

it('is of one role, and is nothing where no unit is whole', () => {
  expect(staffSeries(FILE, new Set(['A']), { role: 'pso' }).ends.map(({ staff }) => staff)).toEqual([10, 9]);
  expect(staffSeries(FILE, new Set(['C'])).ends).toEqual([]);
});

it('counts what managers put right, but not by role', () => {
  const corrected = [
    { unit: 'A', month: '2026-02', figure: 'staff' as const, before: 50, after: 46 },
    { unit: 'A', month: '2026-02', figure: 'leftOther' as const, before: 0, after: 3 },
    { unit: 'C', month: '2026-02', figure: 'staff' as const, before: 99, after: 1 },
  ];
  const of = (role?: 'pso') =>
    staffSeries(FILE, new Set(['A', 'C']), { corrected, ...(role && { role }) }).ends.at(-1);
  expect(of()).toEqual({ month: '2026-02', staff: 46, left: 4, moved: 0 });
  expect(of('pso')).toMatchObject({ staff: 9, left: 1 });
});
