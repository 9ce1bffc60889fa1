import { beforeAll, describe, expect, it } from 'vitest';
import { openRelease } from '../../../shared/domain/disclosure/open-release.ts';
import type { Release } from '../../../shared/domain/disclosure/release.ts';
import { buildReport } from '../../../shared/domain/report/build-report.ts';
import { editionsOf } from '../../../shared/domain/report/editions.ts';
import { type Report, tablesOf } from '../../../shared/domain/report/report.ts';
import { Scope } from '../../../shared/domain/report/scope.ts';
import { unitSpreadTable } from '../../../shared/domain/report/unit-spread.ts';
import { runTo, sampleYear } from '../../fixtures/report-run.ts';
import { REASONS, releaseOf } from '../../fixtures/small-release.ts';

let release: Release;
let hash: string;
beforeAll(async () => {
  const run = sampleYear();
  for (const quarter of ['2026-Q1', '2026-Q2', '2026-Q3']) await runTo(run, quarter);
  hash = (await runTo(run, '2026-Q4')).release;
  release = openRelease((await run.workings.get(`releases/${hash}.json`))!, hash, run.sha256)!;
});
const reportOf = (scope: string): Report => buildReport(release, hash, scope)!;

describe('editions', () => {
  it('are a staff summary of each area and a pack of the nation, and none of a unit', () => {
    const editions = release.scopes.flatMap(editionsOf);
    expect(editions).toContain('pack-nation');
    expect(editions.filter((scope) => scope.startsWith('staff-'))).toEqual([
      'staff-nation',
      'staff-region-N03',
      'staff-region-N54',
    ]);
    for (const scope of editions) expect(Scope.safeParse(scope).success).toBe(true);
    expect(Scope.safeParse('pack-region-N03').success).toBe(false);
  });

  it('are marked for those they are made to be shared with', () => {
    expect(reportOf('nation')).toMatchObject({ marking: 'OFFICIAL-SENSITIVE' });
    expect(reportOf('staff-nation')).toMatchObject({
      marking: 'OFFICIAL',
      handling: 'For all staff of the Probation Service. Questions to research@example.org.',
      fileStem: 'OFFICIAL-attrition-drivers-staff-england-and-wales-2026-Q4',
    });
    expect(reportOf('pack-nation').handling).toContain('trade unions');
  });
});

describe('a staff summary', () => {
  it('shows nothing under its own thresholds, prints them, and is made of the same figures', () => {
    for (const scope of ['staff-nation', 'staff-region-N03']) {
      const report = reportOf(scope);
      const area = release.groups.find(({ id }) => id === scope.slice('staff-'.length))!;
      const counts = new Set(
        Object.values(area.figures['reasons']!).flatMap((figure) =>
          figure.is === 'count' ? [figure.x] : [],
        ),
      );
      expect(report.findings.points[0]).toContain('fewer than 30 people');
      const rows = tablesOf(report).flatMap((table) => table.rows);
      expect(rows.length).toBeGreaterThan(0);
      for (const [, x] of [...rows, ...report.figures.rows]) {
        expect(counts.has(x as number)).toBe(true);
        expect(x as number).toBeGreaterThanOrEqual(10);
        expect(x as number).toBeLessThanOrEqual(area.n - 10);
      }
    }
  });

  it('names no unit, nothing sensitive, and shows no figure of 29 answers', () => {
    const words = JSON.stringify(reportOf('staff-region-N03'));
    expect(words).not.toMatch(/Cardiff|Gwent|Dyfed|Bullying|Health needs/);
    const figures = { reasons: { workload: { is: 'count', x: 15 }, pay: { is: 'count', x: 12 } } };
    const small = releaseOf({ id: 'nation', level: 'nation', n: 29, figures: figures as never });
    const report = buildReport(small, 'a'.repeat(64), 'staff-nation')!;
    expect(report.summary.what).toBe('Too few people gave any one answer to show it to everybody.');
    expect(report.figures.rows).toEqual([]);
    expect(tablesOf(report)).toEqual([]);
  });
});

describe('the national pack', () => {
  it('names regions and no unit', () => {
    const words = JSON.stringify(reportOf('pack-nation'));
    expect(words).toContain('North East');
    expect(words).not.toMatch(/Cardiff|Gwent|Dyfed|Newcastle|Darlington/);
  });

  it('shows how units differ where there are enough that none can be named by it', () => {
    const unit = (at: number, x: number) => ({
      id: `unit-U${at}`,
      level: 'unit' as const,
      n: 40,
      whole: 'nation',
      figures: { reasons: { workload: { is: 'count', x }, pay: { is: 'bound', most: 2 } } } as never,
    });
    const nation = {
      id: 'nation',
      level: 'nation' as const,
      n: 400,
      figures: { reasons: { workload: { is: 'count', x: 135 }, pay: { is: 'count', x: 9 } } } as never,
    };
    const answers = [{ question: REASONS, value: 'workload', name: 'Workload' }];
    const xs = [10, 10, 10, 12, 12, 12, 14, 14, 14, 36];
    const made = (units: readonly number[]) => {
      const small = releaseOf(nation, ...units.map((x, at) => unit(at, x)));
      return unitSpreadTable(small, answers, small.groups[0]!);
    };
    expect(made(xs.slice(0, 7))).toBeUndefined();
    const [row] = made(xs)!.rows;
    // Name, nation, spread, the middle half of 25, 25, 25, 30, 30, 30, 35, 35, 35 and 90%, higher, lower.
    expect(row!.slice(0, 2)).toEqual(['Workload', 34]);
    expect(row!.slice(3)).toEqual([26, 35, 1, 0]);
  });
});
