import { describe, expect, it } from 'vitest';
import { auditRelease } from '../../shared/use-cases/audit-release.ts';
import { readLedger } from '../../shared/use-cases/read-ledger.ts';
import { type MemoryRun, runTo, sampleYear } from '../fixtures/report-run.ts';

const EVENT = {
  action: 'audit',
  campaign: 'leavers-2026',
  clock: '2026-Q2',
  reason: 'A yearly look',
} as const;

async function releasedTwice(): Promise<MemoryRun> {
  const run = sampleYear();
  for (const clock of ['2026-Q1', '2026-Q2']) await runTo(run, clock);
  return run;
}

const deskOf = (run: MemoryRun) => ({ ...run, clock: { now: () => Date.parse('2026-11-22T10:00:00Z') } });

const openings = (run: MemoryRun): readonly string[] =>
  [...run.workings.held.keys()].filter((key) => key.startsWith('openings/'));

async function recordKey(run: MemoryRun): Promise<string> {
  const ledger = await readLedger(run, 'leavers-2026');
  return `audit/${ledger.ok ? ledger.value.entries[1]!.audit : ''}.json`;
}

describe('an audit', () => {
  it('proves a release again from its record, with an interval for every withheld count', async () => {
    const run = await releasedTwice();
    const audited = await auditRelease(deskOf(run), EVENT);
    expect(audited).toMatchObject({ ok: true, value: { faults: [] } });
    const { smallestGroup, withheld } = audited.ok ? audited.value : { smallestGroup: 0, withheld: [] };
    expect(smallestGroup).toBeGreaterThanOrEqual(10);
    expect(withheld.length).toBeGreaterThan(0);
    for (const { role, low, high } of withheld) {
      expect(high).toBeGreaterThan(low);
      expect(role === 'secondary' || low <= 1 || high >= 5).toBe(true);
    }
  });

  it('shows again that nobody is known to have named something, by the answers that were kept', async () => {
    const run = await releasedTwice();
    const audited = await auditRelease(deskOf(run), EVENT);
    expect(audited.ok && audited.value.named).toBeGreaterThan(0);
    const first = await auditRelease(deskOf(run), { ...EVENT, clock: '2026-Q1' });
    expect(first).toMatchObject({ ok: true, value: { faults: [] } });
  });

  it('says of whom it is not shown, where they were not kept', async () => {
    const run = await releasedTwice();
    const ledger = await readLedger(run, 'leavers-2026');
    const entry = ledger.ok ? ledger.value.entries[1]! : undefined;
    const kept = run.workings.held.get(`worlds/${entry?.worlds}.json`)!;
    const none = new TextEncoder().encode(
      JSON.stringify({ ...(JSON.parse(new TextDecoder().decode(kept)) as object), worlds: [] }),
    );
    const sha256 = (content: Uint8Array) => (content === none ? (entry?.worlds ?? '') : run.sha256(content));
    run.workings.held.set(`worlds/${entry?.worlds}.json`, none);
    const audited = await auditRelease({ ...deskOf(run), sha256 }, EVENT);
    const faults = audited.ok ? audited.value.faults : [];
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]).toMatch(/nothing shows that they could have answered otherwise/);
  });

  it('writes down that the record was opened, when and why, before it is', async () => {
    const run = await releasedTwice();
    run.workings.held.delete(await recordKey(run));
    expect(await auditRelease(deskOf(run), EVENT)).toMatchObject({ ok: false });
    const [key = ''] = openings(run);
    expect(key).toMatch(/^openings\/2026-11-22T10:00:00.000Z-/);
    expect(JSON.parse(new TextDecoder().decode(run.workings.held.get(key)))).toMatchObject({
      campaign: 'leavers-2026',
      clock: '2026-Q2',
      reason: 'A yearly look',
    });
  });

  it('opens no record that was changed since the release', async () => {
    const run = await releasedTwice();
    const key = await recordKey(run);
    const text = new TextDecoder().decode(run.workings.held.get(key));
    run.workings.held.set(key, new TextEncoder().encode(text.replace('"k":10', '"k":2')));
    expect(await auditRelease(deskOf(run), EVENT)).toMatchObject({
      ok: false,
      problem: { kind: 'unavailable', what: key },
    });
  });

  it('says so where there is no such release', async () => {
    const run = await releasedTwice();
    expect(await auditRelease(deskOf(run), { ...EVENT, clock: '2027-Q1' })).toEqual({
      ok: false,
      problem: { kind: 'not-found', what: 'release of leavers-2026 for 2027-Q1' },
    });
    expect(openings(run)).toEqual([]);
  });
});
