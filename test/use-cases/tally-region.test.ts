import { beforeEach, describe, expect, it } from 'vitest';
import { Tally } from '../../shared/domain/disclosure/tally.ts';
import { formBatches } from '../../shared/use-cases/form-batches.ts';
import { tallyRegion } from '../../shared/use-cases/tally-region.ts';
import type { StoredPack } from '../../shared/use-cases/ports/slips.ts';
import { type MemoryRun, sampleYear } from '../fixtures/report-run.ts';

const at = (clock: string, region = 'N03') => ({ campaign: 'leavers-2026', clock, region });
const form = (run: MemoryRun, clock: string) => formBatches(run, { campaign: 'leavers-2026', clock });

let run: MemoryRun;
beforeEach(async () => {
  run = sampleYear();
  await form(run, '2026-Q1');
});

async function tallyAt(clock: string): Promise<Tally> {
  const content = await run.workings.get(`tallies/leavers-2026/N03/${clock}.json`);
  return Tally.parse(JSON.parse(new TextDecoder().decode(content)));
}

/** As it is while the packs of a month are being written. */
async function* lacking(month: string, stored: AsyncIterable<StoredPack>): AsyncGenerator<StoredPack> {
  for await (const one of stored) yield one.month === month ? { ...one, parts: one.parts + 1 } : one;
}

describe('tallying a region', () => {
  it('counts a period by unit and passes on only key and hash', async () => {
    const tallied = await tallyRegion(run, at('2026-Q1'));
    const key = 'tallies/leavers-2026/N03/2026-Q1.json';
    expect(tallied).toEqual({ ok: true, value: { key, hash: run.sha256((await run.workings.get(key))!) } });
    const { units } = await tallyAt('2026-Q1');
    const respondents = run.periods.find(({ region }) => region === 'N03')!.respondents;
    expect(Object.values(units).reduce((sum, { n }) => sum + n, 0)).toBe(respondents);
  });

  it('reads the slips once and in one go, and never makes a tally again', async () => {
    await tallyRegion(run, at('2026-Q1'));
    const first = await run.workings.get('tallies/leavers-2026/N03/2026-Q1.json');
    run.reads.length = 0;
    await tallyRegion(run, at('2026-Q1'));
    expect(run.reads).toEqual([]);
    expect(await run.workings.get('tallies/leavers-2026/N03/2026-Q1.json')).toBe(first);
    await form(run, '2026-Q2');
    run.reads.length = 0;
    await tallyRegion(run, at('2026-Q2'));
    expect(run.reads).toEqual(['N03 2026-04 to 2026-06']);
    expect(run.workings.held.size).toBe(2);
  });

  it('makes up for a quarter whose tally is missing', async () => {
    await form(run, '2026-Q2');
    await tallyRegion(run, at('2026-Q2'));
    expect((await tallyAt('2026-Q1')).clock).toBe('2026-Q1');
    expect((await tallyAt('2026-Q2')).clock).toBe('2026-Q2');
  });

  it('passes over a month between those of the period that is not of it', async () => {
    run = sampleYear();
    const { slips } = run;
    await form(
      { ...run, slips: { packs: (...given) => lacking('2026-02', slips.packs(...given)) } },
      '2026-Q1',
    );
    await form(run, '2026-Q2');
    await tallyRegion(run, at('2026-Q2'));
    const counted = async (clock: string) =>
      Object.values((await tallyAt(clock)).units).reduce((sum, { n }) => sum + n, 0);
    const formed = run.periods.filter(({ region }) => region === 'N03');
    expect(formed.map(({ months }) => months)).toEqual([
      ['2026-01', '2026-03'],
      ['2026-02', '2026-04', '2026-05', '2026-06'],
    ]);
    expect([await counted('2026-Q1'), await counted('2026-Q2')]).toEqual(
      formed.map(({ respondents }) => respondents),
    );
  });

  it('has nothing to say of a region whose answers wait', async () => {
    run.periods.length = 0;
    expect(await tallyRegion(run, at('2026-Q1'))).toEqual({ ok: true, value: { key: null, hash: null } });
    expect(run.workings.held.size).toBe(0);
  });

  it('stops where the slips are not those the period was formed of', async () => {
    const [period] = run.periods;
    run.periods[0] = { ...period!, respondents: period!.respondents + 1 };
    await expect(tallyRegion(run, at('2026-Q1', period!.region))).rejects.toThrow('slips, not');
    expect(run.workings.held.size).toBe(0);
  });

  it('says that a campaign is not known', async () => {
    expect(await tallyRegion(run, { ...at('2026-Q1'), campaign: 'other' })).toEqual({
      ok: false,
      problem: { kind: 'not-found', what: 'campaign other' },
    });
  });
});
