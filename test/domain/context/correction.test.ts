import fc from 'fast-check';
import { expect, it } from 'vitest';
import { correctStaffing } from '../../../shared/domain/context/correct-staffing.ts';
import {
  CorrectedFigure,
  correctedTo,
  type StaffingCorrection,
} from '../../../shared/domain/context/correction.ts';
import type { StaffingRow } from '../../../shared/domain/context/rows.ts';
import { freezeStaffing } from '../../../shared/domain/context/freeze-staffing.ts';
import { columnsOf } from '../../../shared/domain/context/staffing-columns.ts';
import { staffSeries } from '../../../shared/domain/forecast/staff-series.ts';
import { addMonths } from '../../../shared/domain/kernel/calendar.ts';

const MONTHS = Array.from({ length: 13 }, (_, at) => addMonths('2025-09', at));
const UNIT = { code: 'N03SW1', name: 'Cardiff', region: 'N03', kind: 'geographic' as const };

const FILE = columnsOf(
  MONTHS.map((month): StaffingRow => ({
    month,
    unit: UNIT.code,
    role: 'po',
    tenure: 'unknown',
    permanent: true,
    staff: 50,
    resigned: 2,
    leftOther: 1,
    moved: 1,
  })),
);

const correction = (more: Partial<StaffingCorrection>): StaffingCorrection => ({
  asAt: '2026-10-05',
  unit: UNIT.code,
  month: '2026-09',
  figure: 'staff',
  n: 1,
  before: 50,
  after: 48,
  why: 'Two left.',
  by: { id: 'a', name: 'A' },
  at: '2026-10-10T10:00:00.000Z',
  ...more,
});

it('says of each figure what was loaded and what stands, and forgets what was put back', () => {
  const all = [
    correction({ n: 2, before: 48, after: 45 }),
    correction({}),
    correction({ figure: 'moved', before: 1, after: 3 }),
    correction({ figure: 'moved', n: 2, before: 3, after: 1 }),
  ];
  expect(correctedTo(all)).toEqual([
    { unit: UNIT.code, month: '2026-09', figure: 'staff', before: 50, after: 45 },
  ]);
});

it('counts the same by whichever way: frozen for reports, or month by month', () => {
  const corrections = fc.uniqueArray(
    fc.record({
      month: fc.constantFrom(...MONTHS.slice(1)),
      figure: fc.constantFrom(...CorrectedFigure.options),
      after: fc.nat(80),
    }),
    { selector: ({ month, figure }) => `${month} ${figure}`, maxLength: 20 },
  );
  fc.assert(
    fc.property(corrections, (drawn) => {
      const loaded = { staff: 50, resigned: 2, leftOther: 1, moved: 1 };
      const corrected = correctedTo(drawn.map((one) => correction({ ...one, before: loaded[one.figure] })));
      const frozen = correctStaffing(freezeStaffing(FILE, { average: '13-point' }, [UNIT]), corrected);
      const { ends } = staffSeries(FILE, new Set([UNIT.code]), { corrected });
      const unit = frozen!.units[0]!;
      expect(unit.staff).toEqual(ends.map(({ staff }) => staff));
      expect(unit.left).toBe(ends.slice(1).reduce((sum, { left }) => sum + left, 0));
      expect(unit.moved).toBe(ends.slice(1).reduce((sum, { moved }) => sum + moved, 0));
      expect(unit.everyone).toEqual(unit.staff);
    }),
  );
});

it('leaves roles, other units and the year before as they were loaded', () => {
  const staffing = freezeStaffing(FILE, { average: '13-point' }, [UNIT]);
  const before = { unit: UNIT.code, month: MONTHS[0]!, figure: 'resigned' as const, before: 2, after: 9 };
  const other = { unit: 'N07A', month: '2026-09', figure: 'staff' as const, before: 5, after: 9 };
  expect(correctStaffing(staffing, [before, other])).toEqual(staffing);
  const now = { unit: UNIT.code, month: '2026-09', figure: 'staff' as const, before: 50, after: 9 };
  expect(correctStaffing(staffing, [now])?.roles).toEqual(staffing?.roles);
});
