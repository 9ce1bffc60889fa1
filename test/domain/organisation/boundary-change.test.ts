import { describe, expect, it } from 'vitest';
import { applyChange, type BoundaryChange } from '../../../shared/domain/organisation/boundary-change.ts';
import type { Estate, Pool } from '../../../shared/domain/organisation/estate.ts';
import { poolsAfter } from '../../../shared/domain/organisation/pools-after.ts';
import { groupNamer, isOneUnit, unitToday } from '../../../shared/domain/organisation/unit-names.ts';

const unit = (code: string, staff?: number) => ({
  code,
  name: `Unit ${code}`,
  region: 'R',
  kind: 'geographic' as const,
  ...(staff !== undefined && { staff }),
});
const ESTATE: Estate = {
  asAt: '2025-06-30',
  source: 'test',
  regions: [{ code: 'R', name: 'Region' }],
  units: [unit('A', 100), unit('B', 80), unit('C'), unit('D')],
};

const named = (codes: string) =>
  codes
    .split(' ')
    .filter((code) => code !== '')
    .map((code) => ({ code, name: `Unit ${code}` }));
const change = (from: string, to: string, effective = '2026-05-01'): BoundaryChange => ({
  effective,
  region: 'R',
  from: named(from),
  to: named(to),
});

function after(...changes: readonly BoundaryChange[]): Estate {
  return changes.reduce((estate, one) => {
    const applied = applyChange(estate, one);
    if (applied.is !== 'changed') throw new Error(JSON.stringify(applied));
    return applied.estate;
  }, ESTATE);
}

const alone = (...codes: readonly string[]): readonly Pool[] =>
  codes.map((code) => ({ code, name: code, region: 'R', units: [code] }));
const partsOf = (pools: readonly Pool[]) => pools.map(({ code, units }) => `${code}: ${units.join(' ')}`);

describe('a change of boundaries', () => {
  it('ends units by name and begins others, with the staff of what is whole', () => {
    const { units, former, revision } = after(change('A B', 'E'));
    expect(units.map(({ code, staff, since }) => [code, staff, since])).toEqual([
      ['C', undefined, undefined],
      ['D', undefined, undefined],
      ['E', 180, '2026-05-01'],
    ]);
    expect(former?.map(({ code, until, into }) => [code, until, into])).toEqual([
      ['A', '2026-04-30', ['E']],
      ['B', '2026-04-30', ['E']],
    ]);
    expect(revision).toBe(1);
  });

  it('may take a unit into another that goes on', () => {
    const { units, former } = after(change('A C', 'C'));
    expect(units.map(({ code }) => code)).toEqual(['B', 'C', 'D']);
    expect(former?.map(({ code, into }) => [code, into])).toEqual([['A', ['C']]]);
  });

  it('stands where it was taken in before, or was known to the estate from the first', () => {
    const merged = after(change('A B', 'E'));
    expect(applyChange(merged, change('A B', 'E'))).toEqual({ is: 'stands' });
    expect(applyChange(ESTATE, change('Z', 'A B', '2024-12-09'))).toEqual({ is: 'stands' });
    expect(applyChange(ESTATE, change('Z', '', '2025-02-17'))).toEqual({ is: 'stands' });
    expect(applyChange(after(change('A', '')), change('A', ''))).toEqual({ is: 'stands' });
  });

  it.each([
    ['a unit that nobody knows', change('Z', 'E')],
    ['a region that nobody knows', { ...change('A', 'E'), region: 'Q' }],
    ['a day that the estate is later than', change('A', 'E', '2025-06-30')],
  ])('is refused of %s', (_, wrong) => {
    expect(applyChange(ESTATE, wrong)).toMatchObject({ is: 'refused' });
  });

  it('gives no ended unit’s code to another, so that no unit can become itself', () => {
    const renamed = after(change('A', 'E'));
    expect(applyChange(renamed, change('E', 'A', '2026-07-01'))).toMatchObject({ is: 'refused' });
  });
});

describe('pools after a change of boundaries', () => {
  it('count what is left of merged units with the unit that followed them, whatever year it is', () => {
    const estate = after(change('A B', 'E'));
    expect(partsOf(poolsAfter(alone('A', 'B', 'C'), estate, '2026-06-30'))).toEqual(['C: C', 'E: A B E']);
    expect(partsOf(poolsAfter(alone('C', 'E'), estate, '2029-06-30'))).toEqual(['C: C', 'E: A B E']);
  });

  it('stay as they were until the day of the change', () => {
    const estate = after(change('A B', 'E', '2026-07-01'));
    expect(poolsAfter(alone('A', 'B', 'C'), estate, '2026-06-30')).toEqual(alone('A', 'B', 'C'));
  });

  it('count all that follow a split unit as one until the year ends, since nobody knows whose its answers are', () => {
    const estate = after(change('A', 'E F'));
    expect(partsOf(poolsAfter(alone('A', 'B'), estate, '2027-03-31'))).toEqual(['B: B', 'pool-E: A E F']);
    expect(partsOf(poolsAfter(alone('B', 'E', 'F'), estate, '2027-06-30'))).toEqual(['B: B', 'E: E', 'F: F']);
  });

  it('draw in a pool that a unit was part of, and follow one change after another', () => {
    const pool: Pool = { code: 'pool-A', name: 'A and C', region: 'R', units: ['A', 'C'] };
    const estate = after(change('A B', 'E'), change('E', 'G', '2026-06-01'));
    expect(partsOf(poolsAfter([pool, ...alone('B', 'D')], estate, '2026-06-30'))).toEqual([
      'D: D',
      'pool-C: A B C E G',
    ]);
    expect(unitToday('A', estate)).toBe('G');
  });
});

describe('the name of a group', () => {
  const nameOf = (estate: Estate) => groupNamer(estate, (day) => day);

  it('says until when its units were what they were', () => {
    const name = nameOf(after(change('A B', 'E')));
    expect(name(['C'])).toBe('Unit C');
    expect(name(['A'])).toBe('Unit A (until 2026-04-30)');
    expect(name(['A', 'B', 'E'])).toBe('Unit E (with Unit A and Unit B until 2026-04-30)');
  });

  it('is a unit’s own where nothing but what became it is in it', () => {
    const merged = after(change('A B', 'E'));
    expect(isOneUnit('E', ['A', 'B', 'E'], merged)).toBe(true);
    expect(isOneUnit('E', ['A', 'B', 'C', 'E'], merged)).toBe(false);
    expect(isOneUnit('E', ['A'], merged)).toBe(false);
    expect(isOneUnit('E', ['A'], after(change('A', 'E')))).toBe(true);
    expect(isOneUnit('E', ['A', 'E', 'F'], after(change('A', 'E F')))).toBe(false);
    expect(isOneUnit('C', ['C'], merged)).toBe(true);
  });
});
