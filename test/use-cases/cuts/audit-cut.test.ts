import { beforeEach, describe, expect, it } from 'vitest';
import type { CutTable } from '../../../shared/domain/disclosure/cuts/cut-table.ts';
import { auditRelease } from '../../../shared/use-cases/audit-release.ts';
import { askCut } from '../../../shared/use-cases/cuts/ask-cut.ts';
import { runTo } from '../../fixtures/report-run.ts';
import { CAMPAIGN, countedYear, type CountedYear, QUARTERS } from './counted-year.ts';

let year: CountedYear;
beforeEach(async () => {
  year = countedYear();
  for (const clock of QUARTERS) await runTo(year.run, clock);
});

const profile = (columns: string | null): CutTable => ({
  of: 'profile',
  year: '2026',
  region: 'N03',
  rows: 'role_group',
  columns,
});
const AREAS: CutTable = { of: 'areas', question: 'reasons', from: '2026-Q2', to: '2026-Q3', region: null };

async function grant(table: CutTable): Promise<string> {
  const asked = await askCut(year.desk, { action: 'ask-cut', campaign: CAMPAIGN, table, by: 'R', why: 'W' });
  const answer = asked.ok ? asked.value.decided?.answer : undefined;
  if (answer?.is !== 'granted') throw new Error(JSON.stringify(asked));
  return answer.table;
}

const audit = (release: string) =>
  auditRelease(year.desk, { action: 'audit', campaign: CAMPAIGN, release, reason: 'A look' });

const found = async (release: string) => {
  const audited = await audit(release);
  if (!audited.ok) throw new Error(JSON.stringify(audited.problem));
  return audited.value;
};

const stored = () => year.run.workings.held;
const recordKey = () => [...stored().keys()].findLast((key) => key.startsWith('audit/')) ?? '';

describe('an audit of a table that was granted', () => {
  it('proves again that no part of its people is small, beside the tables granted before', async () => {
    await grant(profile(null));
    const { smallestGroup, withheld, faults } = await found(await grant(profile('tenure')));
    expect(faults).toEqual([]);
    expect(smallestGroup).toBeGreaterThanOrEqual(10);
    const people = year.people['N03']!.length;
    expect(withheld.map(({ group }) => group)).toContain('N03, people by role_group: other');
    for (const { low, high } of withheld) expect(low === 0 && high >= 0 && high <= people).toBe(true);
  });

  it('proves again what it leaves possible of answers by role, sensitive ones among them', async () => {
    const { withheld, faults } = await found(await grant(profile('reasons')));
    expect(faults).toEqual([]);
    const culture = withheld.filter(({ group }) => group.endsWith(', culture'));
    expect(culture.length).toBeGreaterThan(1);
    for (const { low, high } of culture) expect(low <= 1 && high >= 5).toBe(true);
  });

  it('proves again what releases leave possible of what a table of areas withholds', async () => {
    const { withheld, faults, smallestGroup } = await found(await grant(AREAS));
    expect({ faults, smallestGroup }).toEqual({ faults: [], smallestGroup: null });
    expect(withheld.length).toBeGreaterThan(0);
    for (const { low, high } of withheld) expect(high).toBeGreaterThan(low);
  });

  it('is written down before the record is opened, and opens none that was changed', async () => {
    const release = await grant(profile('reasons'));
    const key = recordKey();
    const text = new TextDecoder().decode(stored().get(key));
    stored().set(key, new TextEncoder().encode(text.replace('"k":10', '"k":2')));
    expect(await audit(release)).toMatchObject({ ok: false, problem: { kind: 'unavailable', what: key } });
    const notes = [...stored()].filter(([name]) => name.startsWith('openings/'));
    expect(notes.map(([, note]) => JSON.parse(new TextDecoder().decode(note)) as unknown)).toMatchObject([
      { campaign: CAMPAIGN, release, reason: 'A look' },
    ]);
  });

  it('says of which counts the record does not hold, where it tells too much', async () => {
    const release = await grant(profile('reasons'));
    const key = recordKey();
    const record = JSON.parse(new TextDecoder().decode(stored().get(key))) as {
      splits: { name: string; counts: { answer: string; is: string; least: number; most: number }[] }[];
    };
    // All but one of those who named workload are shown by role, so that the last is known, too.
    const answers = record.splits.find(({ name }) => name.includes('reasons'))!;
    const [, ...others] = answers.counts.filter(
      ({ answer, is }) => answer === 'workload' && is === 'withheld',
    );
    for (const count of others) Object.assign(count, { is: 'shown', least: 0, most: 0 });
    const changed = new TextEncoder().encode(JSON.stringify(record));
    stored().set(key, changed);
    const { sha256 } = year.desk;
    const desk = {
      ...year.desk,
      sha256: (content: Uint8Array) => (content === changed ? key.slice(6, -5) : sha256(content)),
    };
    const event = { action: 'audit', campaign: CAMPAIGN, release, reason: 'A look' } as const;
    const audited = await auditRelease(desk, event);
    expect(audited.ok && audited.value.faults.join()).toMatch(/workload: a withheld count cannot be shown/);
  });

  it('knows no release by a hash that the ledger does not name', async () => {
    expect(await audit('0'.repeat(64))).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });
});
