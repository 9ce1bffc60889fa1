import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { practicesFor, setPractices, setTheme } from '../../../shared/domain/improvement/change-deep-dive.ts';
import { type DeepDive, DeepDive as Schema, totalsOf } from '../../../shared/domain/improvement/deep-dive.ts';
import { rankedUnits } from '../../../shared/domain/improvement/unit-ranks.ts';
import { DIVE } from '../../functions/console/dive.ts';
import { valueOf } from '../statistics/result-of.ts';

const HAND = { by: { id: 'person-1', name: 'Rhian Sample' }, today: '2026-11-10' };
const DRAFT: DeepDive = { ...DIVE, status: 'draft' };

const months = Array.from({ length: 13 }, (_, at) => (at < 4 ? `2025-${9 + at}` : `2026-0${at - 3}`));
const staffing = (units: readonly (readonly [staff: number, left: number])[]) => ({
  average: '13-point' as const,
  months,
  roles: [],
  units: units.map(([staff, left], at) => ({
    unit: `U${at}`,
    region: 'R',
    staff: months.map(() => staff),
    everyone: months.map(() => staff),
    left,
    resigned: left,
    moved: 0,
  })),
});

describe('ranks of units', () => {
  it('leave open what the intervals leave open', () => {
    const [first, second, third] = rankedUnits(
      staffing([
        [200, 60],
        [200, 16],
        [20, 2],
      ]),
    );
    expect([first!.unit, first!.rank, first!.ranks]).toEqual(['U0', 1, { from: 1, to: 2 }]);
    expect([second!.unit, second!.ranks]).toEqual(['U2', { from: 1, to: 3 }]);
    expect([third!.unit, third!.ranks]).toEqual(['U1', { from: 2, to: 3 }]);
  });

  it('always hold the rank itself, and are all open where all units are alike', () => {
    const unit = fc.tuple(fc.integer({ min: 10, max: 400 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 12 }), (units) => {
        for (const { rank, ranks } of rankedUnits(staffing(units))) {
          expect(ranks.from <= rank && rank <= ranks.to).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
    const alike = rankedUnits(
      staffing([
        [100, 9],
        [100, 9],
        [100, 9],
      ]),
    );
    expect(alike.map(({ rank, ranks }) => [rank, ranks.from, ranks.to])).toEqual([
      [1, 1, 3],
      [1, 1, 3],
      [1, 1, 3],
    ]);
  });

  it('are none of a unit without a whole year, or with too few staff for a rate', () => {
    const short = staffing([
      [100, 9],
      [5, 1],
    ]);
    short.units[0]!.staff[3] = null as never;
    expect(rankedUnits(short)).toEqual([]);
    expect(rankedUnits(null)).toEqual([]);
  });
});

describe('a deep dive', () => {
  it('is what the store takes', () => {
    expect(Schema.parse(DIVE)).toEqual(DIVE);
  });

  it('has one theme a driver, and drops the practices that only a theme that went had', () => {
    const workload = { driver: 'workload', text: 'Other words' };
    expect(valueOf(setTheme(DRAFT, workload, HAND)).themes).toEqual([workload]);
    const gone = valueOf(setTheme(DRAFT, { driver: 'workload', text: ' ' }, HAND));
    expect([gone.themes, gone.practices]).toEqual([[], []]);
    expect(setTheme(DRAFT, { driver: 'weather', text: 'x' }, HAND).ok).toBe(false);
  });

  it('takes practices that are documented for its themes alone', () => {
    const [first = ''] = practicesFor(DRAFT.themes);
    expect(valueOf(setPractices(DRAFT, { chosen: [first, 'awards', 'made-up'] }, HAND)).practices).toEqual([
      first,
    ]);
  });

  it('is counted once, by its status', () => {
    const totals = totalsOf([DIVE, DRAFT, DRAFT, { ...DIVE, status: 'published' }]);
    expect(totals).toEqual({ draft: 2, 'in review': 1, published: 1, all: 4 });
  });
});
