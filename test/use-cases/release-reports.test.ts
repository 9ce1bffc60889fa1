import { describe, expect, it } from 'vitest';
import { readLedger } from '../../shared/use-cases/read-ledger.ts';
import { releaseReports } from '../../shared/use-cases/release-reports.ts';
import { formAndTally, runTo, sampleYear } from '../fixtures/report-run.ts';

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
    const other = sampleYear();
    await runTo(other, '2026-Q1');
    const entries = run.ledger.entries.bind(run.ledger);
    let before = true;
    // Another run enters its release after this one has read the ledger.
    run.ledger.entries = async (campaign) => {
      const read = await entries(campaign);
      if (before) {
        before = false;
        for (const [key, content] of other.workings.held) run.workings.held.set(key, content);
        const [standing] = await other.ledger.entries(campaign);
        await run.ledger.advance(campaign, read, standing!);
      }
      return read;
    };
    const { release } = await runTo(run, '2026-Q1');
    expect(await run.ledger.entries('leavers-2026')).toHaveLength(1);
    expect(release).toBe(other.rows[0]!.release);
  });

  it('finds the decision in the ledger, where a crash kept its row from being written', async () => {
    const run = sampleYear();
    const first = await runTo(run, '2026-Q1');
    run.rows.length = 0;
    expect(await releaseReports(run, Q1)).toEqual({ ok: true, value: first });
    expect(run.rows).toHaveLength(1);
    expect(await run.ledger.entries('leavers-2026')).toHaveLength(1);
  });

  it('decides nothing while a tally is missing', async () => {
    const run = sampleYear();
    const keep = run.workings.keep.bind(run.workings);
    run.workings.keep = async (key, content, type) =>
      key.endsWith('N54/2026-Q1.json') || keep(key, content, type);
    await runTo(run, '2026-Q1').catch(() => undefined);
    expect(await releaseReports(run, Q1)).toEqual({
      ok: false,
      problem: { kind: 'unavailable', what: 'tallies/leavers-2026/N54/2026-Q1.json' },
    });
    expect(run.rows).toHaveLength(0);
  });

  it('decides nothing where the ledger was changed or lost', async () => {
    const run = sampleYear();
    await runTo(run, '2026-Q1');
    const [entry] = await run.ledger.entries('leavers-2026');
    run.workings.held.set(`ledger/${entry}.json`, new TextEncoder().encode('{}'));
    await expect(runTo(run, '2026-Q2')).rejects.toThrow(`ledger/${entry}.json`);
    expect(run.rows).toHaveLength(1);
  });

  it('decides nothing where what the last release was proved by was changed or lost', async () => {
    const run = sampleYear();
    await runTo(run, '2026-Q1');
    const worlds = [...run.workings.held.keys()].find((key) => key.startsWith('worlds/'))!;
    run.workings.held.set(worlds, new TextEncoder().encode('{}'));
    await expect(runTo(run, '2026-Q2')).rejects.toThrow(worlds);
    expect(run.rows).toHaveLength(1);
  });

  it('names in the ledger who each group is made of, and chains its entries', async () => {
    const run = sampleYear();
    for (const clock of ['2026-Q1', '2026-Q2']) await runTo(run, clock);
    const read = await readLedger(run, 'leavers-2026');
    const { hashes, entries } = read.ok ? read.value : { hashes: [], entries: [] };
    expect(entries.map(({ clock, previous }) => [clock, previous])).toEqual([
      ['2026-Q1', null],
      ['2026-Q2', hashes[0]],
    ]);
    const nation = entries[1]!.groups.find(({ id }) => id === 'nation')!;
    const periods = nation.atoms.map((at) => entries[1]!.atoms[at]!.split('|').slice(0, 2).join(' '));
    expect([...new Set(periods)]).toEqual(['N03 2026-Q1', 'N03 2026-Q2', 'N54 2026-Q1', 'N54 2026-Q2']);
    expect(nation.area).toEqual({ region: null, upTo: '2026-Q2' });
  });

  it('decides nothing before there is anybody to speak of, so that a later run may', async () => {
    const run = sampleYear();
    expect(await releaseReports(run, Q1)).toMatchObject({ ok: true, value: { scopes: [] } });
    expect(run.rows).toHaveLength(0);
    expect((await runTo(run, '2026-Q1')).scopes).toHaveLength(13);
  });

  it('counts nothing that was formed after its clock', async () => {
    const late = sampleYear();
    for (const quarter of ['2026-Q1', '2026-Q2', '2026-Q3']) await formAndTally(late, quarter);
    const early = await runTo(sampleYear(), '2026-Q1');
    expect(await releaseReports(late, Q1)).toEqual({ ok: true, value: early });
  });

  it('is refused for a quarter once a later one has been released', async () => {
    const run = sampleYear();
    await formAndTally(run, '2026-Q1');
    await runTo(run, '2026-Q2');
    expect(await releaseReports(run, Q1)).toEqual({
      ok: false,
      problem: {
        kind: 'not-allowed',
        why: 'A later quarter has been released already, so that this one can no longer be.',
      },
    });
  });
});
