import { beforeEach, describe, expect, it } from 'vitest';
import { openRelease } from '../../../shared/domain/disclosure/open-release.ts';
import { type Release, releaseKey } from '../../../shared/domain/disclosure/release.ts';
import { buildReport } from '../../../shared/domain/report/build-report.ts';
import { hasNews } from '../../../shared/domain/report/news.ts';
import { type Report, tablesOf } from '../../../shared/domain/report/report.ts';
import { yearlyTables } from '../../../shared/use-cases/cuts/yearly-tables.ts';
import { readCompanions } from '../../../shared/use-cases/read-companions.ts';
import { readLedger } from '../../../shared/use-cases/read-ledger.ts';
import { runTo } from '../../fixtures/report-run.ts';
import { askOf, CAMPAIGN, countedYear, type CountedYear, QUARTERS } from './counted-year.ts';

const NEXT = '2027-Q2';
let year: CountedYear;
beforeEach(async () => {
  year = countedYear();
  for (const clock of QUARTERS) await runTo(year.run, clock);
});

async function released(clock: string): Promise<{ hash: string; release: Release }> {
  const { release: hash } = await runTo(year.desk, clock);
  return {
    hash,
    release: openRelease((await year.desk.workings.get(releaseKey(hash)))!, hash, year.desk.sha256)!,
  };
}

async function reportOf(scope: string): Promise<Report> {
  const { hash, release } = await released(NEXT);
  const companions = await readCompanions(year.desk, release);
  return buildReport(release, hash, scope, companions.ok ? companions.value : undefined)!;
}

const tableIn = (report: Report, id: string) => tablesOf(report).find((table) => table.id === id);
const granted = async () => {
  const read = await readLedger(year.desk, CAMPAIGN);
  return read.ok
    ? read.value.granted.map(({ cut }) => [cut.table.of === 'profile' && cut.table.columns])
    : [];
};

describe('tables of roles, once the counts of a year stand', () => {
  it('are asked for by the next reports, enter the ledger before them, and are asked for once', async () => {
    const { release } = await released(NEXT);
    expect(await granted()).toEqual([['tenure.bands'], ['reasons']]);
    expect(release.yearly).toHaveLength(2);
    expect(year.desk.cuts.rows.map(({ by }) => by)).toEqual(['Holdfast, by itself', 'Holdfast, by itself']);
    const later = await released('2027-Q3');
    expect(later.release.yearly).toEqual(release.yearly);
    expect(await granted()).toHaveLength(2);
  });

  it('are not asked for while no year is counted', async () => {
    year.counts.length = 0;
    const { release } = await released(NEXT);
    expect([release.yearly, await granted(), year.desk.cuts.rows]).toEqual([undefined, [], []]);
  });

  it('are not asked for of a survey that counts no reasons by role', async () => {
    const { campaign, estate, instrument } = year.run;
    const plain = { ...instrument, profile: { ...instrument.profile, counts: ['main_reason'] } };
    const found = await yearlyTables(year.desk, { campaign, estate, instrument: plain });
    expect([found, year.desk.cuts.rows]).toEqual([{ ok: true, value: [] }, []]);
  });

  it('stand in the report of a region: each role and tenure that may be shown, as the people counted', async () => {
    const report = await reportOf('region-N03');
    const people = year.people['N03']!;
    const psos = people.filter(({ role_group }) => role_group === 'pso');
    const rows = tableIn(report, 'people_by_role')!.rows;
    const of = (tenure: string) =>
      rows.find(([role, time]) => role === 'Probation services officer (PSO)' && time === tenure);
    expect(of('All')?.slice(2, 4)).toEqual([psos.length, Math.round((100 * psos.length) / people.length)]);
    const newest = psos.filter(({ tenure }) => tenure === 'lt6m').length;
    expect(of('Less than a year')?.[2]).toBe(newest >= 10 ? newest : undefined);
    for (const row of rows) expect(row[2]).toBeGreaterThanOrEqual(10);
  });

  it('say of each role the reasons given most often, with the role as the base, and never sensitive ones', async () => {
    const report = await reportOf('region-N03');
    const pos = year.people['N03']!.filter(({ role_group }) => role_group === 'po');
    const said = (reason: string) =>
      pos.filter(({ reasons }) => (reasons as string[]).includes(reason)).length;
    const rows = tableIn(report, 'reasons_by_role')!.rows.filter(([role]) => role === 'Probation officer');
    expect(rows[0]?.slice(1, 4)).toEqual([
      'Workload and caseload',
      said('workload'),
      Math.round((100 * said('workload')) / pos.length),
    ]);
    expect(rows.map((row) => row.at(-1))).toEqual(rows.map(() => pos.length));
    expect(rows.length).toBeLessThanOrEqual(5);
    expect(JSON.stringify(rows)).not.toContain('Bullying');
    const codes = report.figures.rows.filter(([, , , , , , code]) => code === 'profile.reasons');
    expect(codes.map((row) => row[8])).toContain('po.workload');
  });

  it('stand in no report of a unit, and of the nation as its regions’ roles', async () => {
    expect(tableIn(await reportOf('unit-A'), 'people_by_role')).toBeUndefined();
    const nation = await reportOf('nation');
    expect(new Set(tableIn(nation, 'people_by_role')!.rows.map(([area]) => area)).size).toBe(2);
    expect(tableIn(nation, 'reasons_by_role')).toBeUndefined();
  });

  it('are news of a region and the nation, and of no unit', async () => {
    const { release } = await released(NEXT);
    const without = { ...release, yearly: undefined };
    expect(['nation', 'region-N03', 'unit-A'].map((scope) => hasNews(release, without, scope))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('stay away where a table that somebody was granted rules them out, and the reports are made', async () => {
    const table = { of: 'profile', year: '2026', region: null, rows: 'tenure', columns: null } as const;
    await askOf(year, table);
    const { release } = await released(NEXT);
    expect([release.yearly, await granted()]).toEqual([undefined, [[null]]]);
  });

  it('stop nothing where the counts are not of the people whom releases have counted', async () => {
    year.counts[0] = {
      ...year.counts[0]!,
      cells: year.counts[0]!.cells.map((cell) => ({ ...cell, count: cell.count + 3 })),
    };
    expect((await released(NEXT)).release.yearly).toBeUndefined();
  });

  it('cannot be read where their file is not the one that the release names', async () => {
    const { release } = await released(NEXT);
    const [first] = release.yearly!;
    year.desk.workings.held.set(first!.key, new TextEncoder().encode('{}'));
    expect(await readCompanions(year.desk, release)).toMatchObject({
      ok: false,
      problem: { kind: 'unavailable' },
    });
  });
});
