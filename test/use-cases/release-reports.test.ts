import { describe, expect, it } from 'vitest';
import { releaseReports } from '../../shared/use-cases/release-reports.ts';
import { runTo, sampleYear } from '../fixtures/report-run.ts';

const Q1 = { campaign: 'leavers-2026', clock: '2026-Q1' };

describe('releasing reports', () => {
  it('returns the decision already made, whatever has changed since', async () => {
    const run = sampleYear();
    const first = await runTo(run, '2026-Q1');
    run.batches.length = 0;
    run.campaigns.instrument = async () => ({ ...run.instrument, sections: [] });
    expect(await releaseReports(run, Q1)).toEqual({ ok: true, value: first });
    expect(run.rows).toHaveLength(1);
  });

  it('names a release by its content, and decides the same from the same', async () => {
    const one = await runTo(sampleYear(), '2026-Q1');
    expect(await runTo(sampleYear(), '2026-Q1')).toEqual(one);
    expect(one.scopes.map(({ scope }) => scope)).toEqual([
      'nation',
      'pack-nation',
      'staff-nation',
      'region-N03',
      'staff-region-N03',
      'region-N54',
      'staff-region-N54',
      ...['A', 'B', 'C', 'D', 'E', 'F'].map((code) => `unit-${code}`),
    ]);
  });

  it('follows the run that was first where two decide at once', async () => {
    const run = sampleYear();
    await runTo(run, '2026-Q1');
    const standing = run.rows[0]!;
    const releases = { get: async () => undefined, keep: async () => standing, list: async () => [] };
    const late = { ...run, releases };
    expect(await releaseReports(late, Q1)).toMatchObject({ ok: true, value: { release: standing.release } });
  });

  it('decides nothing while a tally is missing', async () => {
    const run = sampleYear();
    await runTo(run, '2026-Q1');
    run.rows.length = 0;
    run.workings.held.delete('tallies/leavers-2026/N54/2026-Q1.json');
    expect(await releaseReports(run, Q1)).toEqual({
      ok: false,
      problem: { kind: 'unavailable', what: 'tallies/leavers-2026/N54/2026-Q1.json' },
    });
    expect(run.rows).toHaveLength(0);
  });

  it('decides nothing before there is anybody to speak of, so that a later run may', async () => {
    const run = sampleYear();
    expect(await releaseReports(run, Q1)).toMatchObject({ ok: true, value: { scopes: [] } });
    expect(run.rows).toHaveLength(0);
    expect((await runTo(run, '2026-Q1')).scopes).toHaveLength(13);
  });

  it('counts nothing that was formed after its clock', async () => {
    const late = sampleYear();
    const early = await runTo(late, '2026-Q1');
    for (const quarter of ['2026-Q2', '2026-Q3']) await runTo(late, quarter);
    late.rows.splice(0, 1);
    expect(await releaseReports(late, Q1)).toEqual({ ok: true, value: early });
  });
});
