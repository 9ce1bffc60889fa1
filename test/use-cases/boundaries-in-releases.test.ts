import { describe, expect, it } from 'vitest';
import { applyChange } from '../../shared/domain/organisation/boundary-change.ts';
import { batchesOf } from '../../shared/domain/disclosure/proof/smallest-group.ts';
import { latestRelease } from '../../shared/use-cases/latest-release.ts';
import { readLedger } from '../../shared/use-cases/read-ledger.ts';
import { auditRelease } from '../../shared/use-cases/audit-release.ts';
import { formBatches } from '../../shared/use-cases/form-batches.ts';
import {
  memoryRun,
  type MemoryRun,
  MONTHS_2026,
  runTo,
  sampleYear,
  yearOfLeavers,
} from '../fixtures/report-run.ts';

const CAMPAIGN = 'leavers-2026';

/** Units of which nobody knows how large they are stand alone. */
function year(): MemoryRun {
  const { packs, asked } = yearOfLeavers({ A: 4, B: 3, C: 2, E: 4 }, MONTHS_2026, 5);
  const { estate } = sampleYear();
  const units = estate.units.map(({ staff: _, ...unit }) => unit);
  return memoryRun(packs, asked, { estate: { ...estate, units } });
}

/** From July on, Cardiff and Gwent are one unit. */
async function merge(run: MemoryRun): Promise<void> {
  const merged = applyChange(run.estate, {
    effective: '2026-07-01',
    region: 'N03',
    from: [
      { code: 'A', name: 'Cardiff and the Vale' },
      { code: 'B', name: 'Gwent' },
    ],
    to: [{ code: 'AB', name: 'South East Wales' }],
  });
  if (merged.is !== 'changed') throw new Error(JSON.stringify(merged));
  run.campaigns.estate = async () => merged.estate;
}

async function mergedYear() {
  const run = year();
  for (const clock of ['2026-Q1', '2026-Q2']) await runTo(run, clock);
  const before = [...run.batches];
  await merge(run);
  for (const clock of ['2026-Q3', '2026-Q4']) await runTo(run, clock);
  return { run, before };
}

describe('a merge of two units between releases', () => {
  it('leaves batches with the units that they were counted with, and counts what waits with the new one', async () => {
    const { run, before } = await mergedYear();
    expect(before.map(({ group }) => group)).toContain('A');
    expect(run.batches.slice(0, before.length)).toEqual(before);
    const later = run.batches.slice(before.length).filter(({ region }) => region === 'N03');
    expect(later.map(({ group }) => group)).not.toContain('A');
    const [merged] = later.filter(({ group }) => group === 'AB');
    expect(merged?.units).toEqual(['A', 'AB', 'B']);
    const atoms = run.batches.flatMap(({ atoms: held }) =>
      held.map(({ unit, period }) => `${period} ${unit}`),
    );
    expect(new Set(atoms).size).toBe(atoms.length);
  });

  it('shows the new unit’s figures as its own, and says until when the old ones were', async () => {
    const { run } = await mergedYear();
    const release = await latestRelease(run, CAMPAIGN);
    const scope = release?.scopes.find(({ code }) => code === 'AB');
    const own = release?.groups.find(({ id }) => id === scope?.own);
    expect(own?.name).toBe('South East Wales (with Cardiff and the Vale and Gwent until 30 June 2026)');
    expect(release?.groups.map(({ name }) => name)).toContain('Cardiff and the Vale (until 30 June 2026)');
    expect(release?.scopes.some(({ code }) => code === 'A')).toBe(false);
    // Of those who were asked, each is in the rate of one group.
    expect(own?.asked).toBeGreaterThan(own?.n ?? 0);
  });

  it('repeats what was said of the old units, and singles out no fewer than k', async () => {
    const { run } = await mergedYear();
    const read = await readLedger(run, CAMPAIGN);
    const said = read.ok ? read.value.said : [];
    const ofA = said.filter(({ id }) => id === 'unit-A');
    expect(ofA.length).toBeGreaterThan(1);
    expect(new Set(ofA.map(({ n }) => n)).size).toBe(2);
    expect(ofA.at(-1)?.figures).toEqual(ofA.at(-2)?.figures);
    expect(batchesOf(said)).toBeDefined();
    const desk = { ...run, clock: { now: () => 0 } };
    const event = { action: 'audit', campaign: CAMPAIGN, clock: '2026-Q4', reason: 'A test' } as const;
    const audited = await auditRelease(desk, event);
    expect(audited).toMatchObject({ ok: true, value: { faults: [] } });
    expect(audited.ok && audited.value.smallestGroup).toBeGreaterThanOrEqual(10);
  });

  it('splits no batch that a run which was broken off had written', async () => {
    const run = year();
    for (const clock of ['2026-Q1', '2026-Q2']) await runTo(run, clock);
    await formBatches(run, { campaign: CAMPAIGN, clock: '2026-Q3' });
    const written = run.batches.filter(({ clock }) => clock === '2026-Q3');
    expect(written.map(({ group }) => group)).toContain('A');
    await merge(run);
    await runTo(run, '2026-Q3');
    const atoms = run.batches.flatMap(({ region, atoms: held }) =>
      held.map(({ unit, period }) => `${region} ${period} ${unit}`),
    );
    expect(new Set(atoms).size).toBe(atoms.length);
    expect(run.batches).toEqual(expect.arrayContaining(written));
  });
});
