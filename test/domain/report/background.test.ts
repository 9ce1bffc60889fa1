import { beforeAll, describe, expect, it } from 'vitest';
import { openRelease } from '../../../shared/domain/disclosure/open-release.ts';
import { buildReport } from '../../../shared/domain/report/build-report.ts';
import { type Report, tablesOf } from '../../../shared/domain/report/report.ts';
import { readCompanions } from '../../../shared/use-cases/read-companions.ts';
import { conditionsCsv, loadInto, PUBLISHED, STAFF, staffingCsv } from '../../fixtures/context-files.ts';
import { type MemoryRun, runTo, sampleYear } from '../../fixtures/report-run.ts';

const reports = new Map<string, Report>();
let without: Report;

async function reportOf(run: MemoryRun, hash: string, scope: string): Promise<Report> {
  const release = openRelease((await run.workings.get(`releases/${hash}.json`))!, hash, run.sha256)!;
  const companions = await readCompanions(run, release);
  if (!companions.ok) throw new Error(companions.problem.kind);
  return buildReport(release, hash, scope, companions.value)!;
}

beforeAll(async () => {
  const bare = sampleYear();
  without = await reportOf(bare, (await runTo(bare, '2026-Q4')).release, 'unit-A');
  const run = sampleYear();
  await loadInto(run, 'staffing', staffingCsv());
  await loadInto(run, 'conditions', conditionsCsv());
  await loadInto(run, 'published', PUBLISHED);
  const { release } = await runTo(run, '2026-Q4');
  for (const scope of ['unit-A', 'unit-D', 'region-N03', 'nation'])
    reports.set(scope, await reportOf(run, release, scope));
});

const table = (scope: string, id: string) => tablesOf(reports.get(scope)!).find((each) => each.id === id);
const points = (report: Report): string => {
  const section = report.sections.find((each) => each.kind === 'points' && each.title.startsWith('How many'));
  return section?.kind === 'points' ? section.points.join('\n') : '';
};

/** A row of a table by its first cell, as a record of the columns. */
function row(scope: string, id: string, ...names: readonly string[]) {
  const found = table(scope, id);
  const cells = found?.rows.find((each) => names.every((name, at) => each[at] === name)) ?? [];
  return Object.fromEntries((found?.columns ?? []).map(({ title }, at) => [title, cells[at]]));
}

describe('what the service knows of staff, in the report on leavers', () => {
  it('has the rates of a unit worked out by hand, beside its region and the nation', () => {
    // 12 + 6 + 8 of 260 permanent staff; exact Poisson ends of 26 are 16.98 and 38.10, of 20 resigned 12.22 and 30.89.
    expect(row('unit-A', 'leaving', 'Cardiff and the Vale')).toEqual({
      Place: 'Cardiff and the Vale',
      'Average staff': 260,
      Left: 26,
      'Leaving rate (%)': 10,
      'Interval from (%)': 6.5,
      'Interval to (%)': 14.7,
      Resigned: 20,
      'Resigned (%)': 7.7,
      'Resigned: interval from (%)': 4.7,
      'Resigned: interval to (%)': 11.9,
      'Moved within the service': 3,
    });
    expect(row('unit-A', 'leaving', 'Wales')).toMatchObject({ 'Average staff': 540, Left: 46 });
    expect(row('unit-A', 'leaving', 'England and Wales')).toMatchObject({ 'Average staff': 820, Left: 70 });
  });

  it('says how many were asked of those who left in the same months, and where the records have fewer', async () => {
    const coverage = (report: Report) => report.facts.find(({ term }) => term === 'Coverage')?.detail;
    const asked = reports.get('unit-A')!.facts.find(({ term }) => term === 'Left and were asked')!.detail;
    expect(coverage(reports.get('unit-A')!)).toBe(
      `${asked} people were asked; staffing records count 26 permanent staff who left in these months. More were asked: the list has others than permanent staff, or the records are behind.`,
    );
    const run = sampleYear();
    await loadInto(run, 'staffing', staffingCsv({ ...STAFF, A: { ...STAFF['A']!, left: [100, 20, 24] } }));
    const full = await reportOf(run, (await runTo(run, '2026-Q4')).release, 'unit-A');
    expect(coverage(full)).toBe(
      `${asked} people were asked; staffing records count 144 permanent staff who left in these months (${Math.round((100 * Number(asked)) / 144)}%). Those who were never asked are not in these figures.`,
    );
    expect(coverage(without)).toBeUndefined();
  });

  it('says that as many were asked as left, where the records agree', async () => {
    const run = sampleYear();
    await loadInto(run, 'staffing', staffingCsv({ ...STAFF, A: { ...STAFF['A']!, left: [50, 10, 12] } }));
    const { facts } = await reportOf(run, (await runTo(run, '2026-Q4')).release, 'unit-A');
    expect(facts.find(({ term }) => term === 'Coverage')!.detail).toBe(
      '72 people were asked; staffing records count 72 permanent staff who left in these months, the same number.',
    );
  });

  it('shows a unit that waits its own staffing, and that of the pool whose answers it is shown', () => {
    const places = table('unit-D', 'leaving')!.rows.map((cells) => cells.slice(0, 3));
    expect(places).toEqual([
      ['Ynys Môn ac Arfon, tŷ a dŵr', 50, 3],
      ['Gwent, Dyfed Powys and Ynys Môn ac Arfon, tŷ a dŵr', 280, 20],
      ['Wales', 540, 46],
      ['England and Wales', 820, 70],
    ]);
  });

  it('prints how the average is made, the rule for such counts, the dates and the lag', () => {
    const words = points(reports.get('unit-A')!);
    expect(table('unit-A', 'leaving')!.note).toContain('thirteen month ends (13-point average)');
    expect(words).toContain(
      'Staffing; posts, workload and sickness; published figures as at 5 January 2027, 5 days after the answers.',
    );
    expect(words).toContain('10.0% (95% interval 6.5% to 14.7%)');
    expect(JSON.stringify(reports.get('unit-A')!.sections)).toContain('Their rule:');
    expect(reports.get('unit-A')!.facts.map(({ term }) => term)).toContain('Leaving rate');
  });

  it('says whether the rate is out of the ordinary, and what the test can miss, with a figure', () => {
    const words = points(reports.get('unit-A')!);
    expect(words).toMatch(/Against the rate of all units together, 8\.5%, it is within limits\./);
    expect(words).toMatch(/of 100 units with 260 staff.* would miss \d+ and raise the alarm for \d+/);
  });

  it('shows posts, workload, span and sickness, and what is not known as not known', () => {
    expect(row('unit-A', 'conditions', 'Vacant posts (% of posts)')).toMatchObject({
      'Cardiff and the Vale': 10,
      Wales: 8,
    });
    expect(row('unit-A', 'conditions', 'Workload, mean of practitioners (%)')).toMatchObject({ Wales: 106 });
    expect(row('unit-A', 'conditions', 'Senior officers who supervise more than 10')).toMatchObject({
      Wales: 9,
    });
    // 12 × 267 days of 267 staff, agency staff too.
    expect(
      row('unit-A', 'conditions', 'Working days lost to sickness in the year, per person'),
    ).toMatchObject({
      'Cardiff and the Vale': 12,
    });
    expect(row('unit-D', 'conditions', 'Posts (full-time equivalent)')).toMatchObject({
      'Ynys Môn ac Arfon, tŷ a dŵr': { mark: 'x' },
    });
  });

  it('sets what is measured beside a reason that leads, and measures beside no other reason', () => {
    const words = points(reports.get('unit-A')!);
    expect(words).toContain(
      'Beside the reason “workload and caseload”: practitioners’ workload on average, 110% in Cardiff and the Vale, 106% in Wales',
    );
    expect(words).toContain('posts that are vacant, 10.0% in Cardiff and the Vale');
    expect(words).not.toContain('supervised by each senior officer');
  });

  it('shows role and time in probation for areas alone, with PSO and PQiP apart, and no rate of a few', () => {
    expect(table('unit-A', 'leaving_roles')).toBeUndefined();
    const pso = ['Probation services officer (PSO)', 'First year'];
    expect(row('region-N03', 'leaving_roles', ...pso)).toMatchObject({ 'Average staff': 73, Left: 13 });
    expect(
      row('region-N03', 'leaving_roles', 'Trainee probation officer (PQiP learner)', 'All'),
    ).toMatchObject({ 'Average staff': 42, Left: 0, 'Leaving rate (%)': 0 });
    for (const cells of table('nation', 'leaving_roles')!.rows)
      expect(Number(cells[2])).toBeGreaterThanOrEqual(10);
    expect(points(reports.get('region-N03')!)).toContain(
      'PSOs in their first year: 13 left, of 73 on average',
    );
  });

  it('lists the units of a region with where each stands, and the regions of the nation', () => {
    expect(row('region-N03', 'leaving_places', 'Gwent')).toMatchObject({
      Left: 12,
      'Against the nation': 'Within limits',
    });
    expect(row('nation', 'leaving_places', 'North East')).toMatchObject({ Left: 24, 'Units in the test': 2 });
  });

  it('has the newest published figure with the local one under it, each with its definition', () => {
    const rows = table('nation', 'published')!.rows.map((cells) => cells.slice(0, 3));
    const rate = 'Leaving rate (%), all roles: England and Wales';
    expect(rows).toContainEqual([rate, 'Published', 10.1]);
    expect(rows).toContainEqual([rate, 'Local', 8.5]);
    expect(rows).not.toContainEqual([rate, 'Published', 11.5]);
    const text = JSON.stringify(table('nation', 'published'));
    expect(text).toContain('Permanent leavers as a share of average staff in post. Quarterly June 2026');
    expect(text).toContain('A move within the service is not leaving.');
    expect(text).toContain('Local data count people, not full-time equivalents.');
  });

  it('has them among all figures, under codes of their own', () => {
    const figures = reports.get('unit-A')!.figures;
    const code = figures.columns.findIndex(({ title }) => title === 'Question code');
    const left = figures.rows.filter((cells) => cells[code] === 'staffing.left');
    expect(left.map((cells) => [cells[0], cells[10], cells[11]])).toContainEqual([
      'Cardiff and the Vale',
      26,
      10,
    ]);
  });

  it('says once where nothing was loaded, and shows no table of it', () => {
    expect(
      JSON.stringify(without).match(/No staffing, workload or published figures were loaded/g),
    ).toHaveLength(1);
    expect(tablesOf(without).map(({ id }) => id)).not.toContain('leaving');
  });

  it('never prints what is no number', () => {
    for (const report of reports.values())
      expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('figures of staffing that managers put right', () => {
  it('are counted in the next reports, which say so, and leave those that were made', async () => {
    const run = sampleYear();
    await loadInto(run, 'staffing', staffingCsv());
    const [version] = await run.versions.versions('staffing');
    const unit = version && { asAt: version.asAt, unit: 'A', month: version.months?.to ?? '' };
    await run.versions.addCorrection({
      ...unit!,
      figure: 'resigned',
      n: 1,
      before: 0,
      after: 4,
      why: 'Four were booked late.',
      by: { id: 'a', name: 'A manager' },
      at: '2026-12-01T10:00:00.000Z',
    });
    const { release } = await runTo(run, '2026-Q4');
    const made = await reportOf(run, release, 'unit-A');
    expect(points(made)).toContain('Managers put 1 figure of the staffing of Cardiff and the Vale right');
    expect(points(made)).toContain('30 left, of 260 permanent staff');
    expect(points(await reportOf(run, release, 'nation'))).toContain('Managers put 1 figure');
    expect(points(await reportOf(run, release, 'unit-D'))).not.toContain('Managers put');
    expect(points(reports.get('unit-A')!)).toContain('26 left, of 260 permanent staff');
  });
});
