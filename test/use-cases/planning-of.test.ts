import { beforeAll, describe, expect, it } from 'vitest';
import { FIRST_PLANNING, plannedByUnit } from '../../shared/domain/organisation/planned-answers.ts';
import { latestRelease } from '../../shared/use-cases/latest-release.ts';
import { planningOf } from '../../shared/use-cases/planning-of.ts';
import { loadInto, STAFF, staffingCsv } from '../fixtures/context-files.ts';
import { type MemoryRun, runTo, sampleYear } from '../fixtures/report-run.ts';

const CAMPAIGN = 'leavers-2026';
let run: MemoryRun;
beforeAll(() => {
  run = sampleYear();
});

describe('what pools of a year are planned by', () => {
  it('is an assumption before anything is released', async () => {
    expect(await planningOf(run, CAMPAIGN)).toEqual(FIRST_PLANNING);
  });

  it('is what the newest release found, and the staff that were frozen with it', async () => {
    await loadInto(run, 'staffing', staffingCsv());
    await runTo(run, '2026-Q1');
    const release = await latestRelease(run, CAMPAIGN);
    const nation = release!.groups.find(({ level }) => level === 'nation')!;
    const planning = await planningOf(run, CAMPAIGN);
    expect(planning.responseRate).toBeCloseTo(nation.n / nation.asked!, 12);
    expect(planning.leavingRate).not.toBe(FIRST_PLANNING.leavingRate);
    expect(planning.leavingRate).toBeGreaterThan(0.01);
    expect(planning.leavingRate).toBeLessThan(0.5);
    expect([...planning.staff.keys()].toSorted()).toEqual(Object.keys(STAFF).toSorted());
  });

  it('counts a unit by its staffing data before what the estate says of it', () => {
    const unit = { code: 'A', name: 'A', region: 'R', kind: 'geographic' as const };
    const units = [
      { ...unit, staff: 100 },
      { ...unit, code: 'B', staff: 50 },
      { ...unit, code: 'C' },
    ];
    const planned = plannedByUnit(
      { units },
      { leavingRate: 0.1, responseRate: 0.5, staff: new Map([['A', 200]]) },
    );
    expect([...planned]).toEqual([
      ['A', 10],
      ['B', 2.5],
    ]);
  });
});
