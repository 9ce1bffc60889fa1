import { beforeAll, describe, expect, it } from 'vitest';
import { hasNews } from '../../shared/domain/report/news.ts';
import { manifestKey, withdrawnReportKey } from '../../shared/domain/report/scope.ts';
import { newestReports } from '../../shared/use-cases/newest-report.ts';
import { openOnce } from '../../shared/use-cases/read-companions.ts';
import { type RenderDesk, renderReport } from '../../shared/use-cases/render-report.ts';
import type { Released } from '../../shared/use-cases/release-reports.ts';
import { runProgress } from '../../shared/use-cases/run-progress.ts';
import { memoryRun, type MemoryRun, MONTHS_2026, runTo, yearOfLeavers } from '../fixtures/report-run.ts';
import { good } from './interviews.ts';

const CAMPAIGN = 'leavers-2026';

/** Everybody leaves in spring; from then on only in the North East. */
function quietSummer(): MemoryRun {
  const aMonth = { A: 4, B: 4, C: 2, D: 2, E: 5, F: 4 };
  const { packs, asked } = yearOfLeavers(aMonth, MONTHS_2026.slice(0, 9), 3);
  const spring = (month: string) => month <= '2026-03';
  return memoryRun(
    { N03: packs['N03']!.filter(({ month }) => spring(month)), N54: packs['N54']! },
    asked.filter(({ unit, month }) => spring(month) || ['E', 'F'].includes(unit)),
  );
}

let run: MemoryRun;
let desk: RenderDesk;
let clocks: Record<string, Released>;

const at = (clock: string, scope: string): string => manifestKey(CAMPAIGN, clock, scope);
const writes = async ({ release, scopes }: Released) => {
  const before = new Set(run.reports.held.keys());
  for (const { scope } of scopes) good(await renderReport(desk, { release, scope }));
  return [...run.reports.held.keys()]
    .filter((key) => !before.has(key) && key.endsWith('manifest.json'))
    .map((key) => key.split('/').at(-2) ?? '')
    .toSorted((a, b) => (a < b ? -1 : 1));
};
const wales = ['region-N03', 'staff-region-N03', 'unit-A', 'unit-B', 'unit-C', 'unit-D'];

beforeAll(async () => {
  run = quietSummer();
  desk = { ...run, code: '0.1.0', renderers: [] };
  clocks = {};
  for (const clock of ['2026-Q1', '2026-Q2', '2026-Q3']) clocks[clock] = await runTo(run, clock);
});

describe('the report of a place in which nothing is new', () => {
  it('is not written again, and all others are', async () => {
    expect((await writes(clocks['2026-Q1']!)).length).toBe(clocks['2026-Q1']!.scopes.length);
    const [second, third] = [await writes(clocks['2026-Q2']!), await writes(clocks['2026-Q3']!)];
    for (const written of [second, third]) {
      expect(written).toEqual([
        'nation',
        'pack-nation',
        'region-N54',
        'staff-nation',
        'staff-region-N54',
        'unit-E',
        'unit-F',
      ]);
    }
  });

  it('stays the newest of its place two runs later, and the run counts it as written', async () => {
    const release = (await openOnce(run, clocks['2026-Q3']!.release))!;
    const newest = await newestReports(run, release);
    for (const scope of wales) expect([scope, newest.get(scope)]).toEqual([scope, '2026-Q1']);
    for (const scope of ['nation', 'unit-E']) expect(newest.get(scope)).toBe('2026-Q3');
    const { scopes } = clocks['2026-Q3']!;
    const progress = await runProgress(run, CAMPAIGN, '2026-Q3');
    expect(progress).toMatchObject({ expected: scopes.length, written: scopes.length, missing: [] });
  });

  it('names the manifest that stands', async () => {
    const { release } = clocks['2026-Q3']!;
    const rendered = good(await renderReport(desk, { release, scope: 'unit-B' }));
    expect(rendered.manifest).toBe(run.sha256(run.reports.held.get(at('2026-Q1', 'unit-B'))!));
  });

  it('is written after all where the earlier run did not get to it, or it was withdrawn', async () => {
    const { release } = clocks['2026-Q3']!;
    run.reports.held.delete(at('2026-Q1', 'unit-C'));
    run.reports.held.set(withdrawnReportKey(CAMPAIGN, '2026-Q1', 'region-N03'), new Uint8Array());
    for (const scope of ['unit-C', 'region-N03', 'unit-D'])
      good(await renderReport(desk, { release, scope }));
    expect(run.reports.held.has(at('2026-Q3', 'unit-C'))).toBe(true);
    expect(run.reports.held.has(at('2026-Q3', 'region-N03'))).toBe(true);
    expect(run.reports.held.has(at('2026-Q3', 'unit-D'))).toBe(false);
  });
});

describe('news of a place', () => {
  it('is what people of a region wrote, for the region and the nation and none of its units', async () => {
    const release = (await openOnce(run, clocks['2026-Q3']!.release))!;
    const coded = { ...release, themes: { key: 'releases/themes/a.json', sha256: 'a' } };
    expect(['nation', 'staff-region-N03', 'unit-A'].map((scope) => hasNews(coded, release, scope))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is a place that the one before did not have', async () => {
    const release = (await openOnce(run, clocks['2026-Q3']!.release))!;
    const before = { ...release, scopes: release.scopes.filter(({ scope }) => scope !== 'unit-A') };
    expect(hasNews(release, before, 'unit-A')).toBe(true);
  });
});
