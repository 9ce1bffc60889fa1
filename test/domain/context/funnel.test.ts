import { describe, expect, it } from 'vitest';
import { freezeStaffing } from '../../../shared/domain/context/freeze-staffing.ts';
import { columnsOf } from '../../../shared/domain/context/staffing-columns.ts';
import { funnelOf } from '../../../shared/domain/context/funnel.ts';
import { leavingOf } from '../../../shared/domain/context/leaving.ts';
import type { StaffingRow } from '../../../shared/domain/context/rows.ts';
import type { Unit } from '../../../shared/domain/organisation/estate.ts';
import { funnelPower, funnelZClass } from '../../../shared/domain/statistics/funnel-limits.ts';
import { MONTH_ENDS } from '../../fixtures/context-files.ts';
import { finiteOrProblem, valueOf } from '../statistics/result-of.ts';

const units = (count: number): Unit[] =>
  Array.from({ length: count }, (_, at) => ({
    code: `U${at}`,
    name: `Unit ${at}`,
    region: 'R',
    kind: 'geographic',
  }));

/** Constant staff, all leavers in the last month. */
const rowsOf = (unit: string, staff: number, left: number): StaffingRow[] =>
  MONTH_ENDS.map((month, at) => ({
    month,
    unit,
    role: 'po',
    tenure: 'gt10y',
    permanent: true,
    staff,
    resigned: at === 12 ? left : 0,
    leftOther: 0,
    moved: 0,
  }));

const frozen = (counts: readonly (readonly [number, number])[]) =>
  freezeStaffing(
    columnsOf(counts.flatMap(([staff, left], at) => rowsOf(`U${at}`, staff, left))),
    { average: '13-point' },
    units(counts.length),
  );

describe('the funnel of units', () => {
  it('raises the alarm for a unit far above the others, and leaves them within the limits', () => {
    const funnel = funnelOf(frozen([...Array.from({ length: 19 }, () => [200, 20] as const), [200, 60]]))!;
    expect(funnel.units.at(-1)!.class).toBe('alarm-high');
    expect(new Set(funnel.units.slice(0, -1).map((unit) => unit.class))).toEqual(new Set(['within']));
  });

  it('widens the limits where units differ more than chance explains, and says what chance alone would say', () => {
    const spread = [5, 8, 12, 15, 18, 22, 25, 28, 32, 36, 8, 30].map((left) => [200, left] as const);
    const funnel = funnelOf(frozen(spread))!;
    expect(funnel.tau2).toBeGreaterThan(0);
    const strict = funnel.units.filter(({ exact }) => exact !== 'within').length;
    const allowing = funnel.units.filter((unit) => unit.class !== 'within').length;
    expect(allowing).toBeLessThan(strict);
  });

  it('leaves out small units, those without a whole year, and everything where nobody left', () => {
    const funnel = funnelOf(
      frozen([
        [200, 20],
        [150, 12],
        [9, 4],
      ]),
    )!;
    expect(funnel.units.map(({ unit }) => unit)).toEqual(['U0', 'U1']);
    expect(
      funnelOf(
        frozen([
          [200, 0],
          [150, 0],
        ]),
      ),
    ).toBeUndefined();
    expect(funnelOf(frozen([[200, 10]]))).toBeUndefined();
    expect(funnelOf(null)).toBeUndefined();
    const gap = freezeStaffing(
      columnsOf([...rowsOf('U0', 100, 5).filter(({ month }) => month !== '2026-05'), ...rowsOf('U1', 90, 4)]),
      { average: '13-point' },
      units(2),
    );
    expect(funnelOf(gap)).toBeUndefined();
    expect(leavingOf([gap!.units[0]!], '13-point')).toBeUndefined();
    expect(leavingOf([gap!.units[1]!], '2-point')).toMatchObject({ average: 90, left: 4 });
  });

  it('misses what the methods say it misses: of units of 100 whose rate doubles from 10.3%, 60 in 100', () => {
    expect(valueOf(funnelPower(100, 0.103, 2, 0)).alarm).toBeCloseTo(0.4, 1);
    const wide = valueOf(funnelPower(100, 0.103, 2, 0.005));
    expect(wide.alarm).toBeLessThan(valueOf(funnelPower(100, 0.103, 2, 0)).alarm);
    expect(wide.alert).toBeGreaterThan(wide.alarm);
    for (const nonsense of [funnelPower(0, 0.1, 2, 0), funnelPower(9, 0.6, 2, 0), funnelPower(9, 0.1, 2, -1)])
      finiteOrProblem(nonsense);
    expect(funnelPower(9, 0.6, 2, 0).ok).toBe(false);
    expect(valueOf(funnelZClass(-3.2)).class).toBe('alarm-low');
    expect(valueOf(funnelZClass(2)).class).toBe('alert-high');
    expect(funnelZClass(Number.NaN).ok).toBe(false);
  });
});
