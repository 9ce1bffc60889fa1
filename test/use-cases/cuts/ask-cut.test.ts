import { beforeEach, describe, expect, it } from 'vitest';
import type { CutRow } from '../../../shared/domain/disclosure/cuts/cut.ts';
import type { CutTable } from '../../../shared/domain/disclosure/cuts/cut-table.ts';
import { auditRelease } from '../../../shared/use-cases/audit-release.ts';
import { askCut } from '../../../shared/use-cases/cuts/ask-cut.ts';
import { listCuts, showCut } from '../../../shared/use-cases/cuts/read-cuts.ts';
import { readLedger } from '../../../shared/use-cases/read-ledger.ts';
import { formAndTally, runTo } from '../../fixtures/report-run.ts';
import { askOf, CAMPAIGN, countedYear, type CountedYear, QUARTERS } from './counted-year.ts';

const profile = (
  columns: string | null = null,
  rows = 'role_group',
  region: string | null = null,
): CutTable => ({
  of: 'profile',
  year: '2026',
  region,
  rows,
  columns,
});
const areas = (from: string, to: string, question = 'reasons'): CutTable => ({
  of: 'areas',
  question,
  from,
  to,
  region: null,
});

let year: CountedYear;
beforeEach(async () => {
  year = countedYear();
  for (const clock of QUARTERS) await runTo(year.run, clock);
});

const ask = (table: CutTable, why?: string) => askOf(year, table, why);

async function granted(table: CutTable): Promise<readonly CutRow[]> {
  const asked = await ask(table);
  const shown = asked.ok ? await showCut(year.desk, CAMPAIGN, asked.value.id) : asked;
  if (!shown.ok || shown.value.table === undefined) throw new Error(JSON.stringify(shown));
  return shown.value.table.rows;
}

const rowOf = (rows: readonly CutRow[], region: string | null, role?: string) =>
  rows.find((row) => row.region === region && row.profile['role_group'] === role);

const ledger = async () => {
  const read = await readLedger(year.run, CAMPAIGN);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
};

describe('asking for a table beside the reports', () => {
  it('grants people of each role by tenure, where each group and what it leaves over is large enough', async () => {
    const rows = await granted(profile('tenure'));
    for (const [region, people] of Object.entries(year.people)) {
      const inRole = (role: string) => people.filter(({ role_group }) => role_group === role);
      expect(rowOf(rows, region)?.n).toEqual({ is: 'count', x: people.length });
      const po = rowOf(rows, region, 'po');
      expect(po?.n).toEqual({ is: 'count', x: inRole('po').length });
      expect(po?.figures['lt6m']).toEqual({
        is: 'count',
        x: inRole('po').filter(({ tenure }) => tenure === 'lt6m').length,
      });
      expect(po?.figures['gt10y']).toEqual({ is: 'withheld', by: 'value' });
      const shown = rows
        .filter((row) => row.region === region && row.profile['role_group'] !== undefined)
        .reduce((sum, { n }) => sum + (n.is === 'count' ? n.x : 0), 0);
      expect([0, ...Array.from({ length: 60 }, (_, at) => at + 10)]).toContain(people.length - shown);
    }
  });

  it('grants reasons by role, sensitive ones never', async () => {
    const rows = await granted(profile('reasons'));
    const people = year.people['N03']!;
    const workload = people.filter(
      ({ role_group, reasons }) => role_group === 'po' && (reasons as string[]).includes('workload'),
    );
    expect(rowOf(rows, 'N03', 'po')?.figures['workload']).toEqual({ is: 'count', x: workload.length });
    const byRole = rows.filter(({ profile: of }) => of['role_group'] !== undefined);
    expect(byRole.map(({ figures }) => figures['culture']?.is)).toEqual(byRole.map(() => 'withheld'));
  });

  it('withholds the reasons of a region whose own releases have not said them of those months', async () => {
    const other = countedYear();
    for (const clock of QUARTERS.slice(0, 3)) await runTo(other.run, clock);
    await formAndTally(other.run, '2027-Q1');
    year = other;
    const rows = await granted(profile('reasons'));
    const figures = rows.flatMap((row) => Object.values(row.figures));
    expect(figures.length).toBeGreaterThan(20);
    expect(figures.filter(({ is }) => is === 'count')).toEqual([]);
  });

  it('shows nothing of a region whose months of the year are not whole periods, of which a few would be left', async () => {
    const { months } = year.counts[0]!;
    year.counts[0] = { ...year.counts[0]!, months: months.slice(0, -1) };
    const asked = await ask(profile());
    const shown = asked.ok ? await showCut(year.desk, CAMPAIGN, asked.value.id) : asked;
    const table = shown.ok ? shown.value.table : undefined;
    expect(table?.without).toEqual(['Wales']);
    expect([...new Set(table?.rows.map(({ region }) => region))]).toEqual(['N54']);
  });

  it('refuses a table whose people differ by a few from those whom releases have counted', async () => {
    const [wales] = year.counts;
    const cells = wales!.cells.map((cell) =>
      Object.keys(cell.profile).length === 0 && cell.question === undefined
        ? { ...cell, count: cell.count + 3 }
        : cell,
    );
    year.counts[0] = { ...wales!, cells };
    expect(await ask(profile())).toMatchObject({ ok: false, problem: { kind: 'not-allowed' } });
    expect((await ledger()).granted).toEqual([]);
  });

  it('refuses what would count the same people in another way, and says nothing of them', async () => {
    await granted(profile('tenure'));
    const refused = await ask(profile(null, 'tenure', 'N54'));
    expect(refused).toMatchObject({ ok: true, value: { decided: { answer: { is: 'refused' } } } });
    const answer = JSON.stringify(refused.ok && refused.value.decided?.answer);
    expect(answer).not.toMatch(/\d/);
    // Those that lie inside what was granted may follow.
    expect(await ask(profile())).toMatchObject({ value: { decided: { answer: { is: 'granted' } } } });
    expect(await ask(profile('reasons'))).toMatchObject({
      value: { decided: { answer: { is: 'granted' } } },
    });
  });

  it('refuses by what is asked for and granted, not by counts that nobody was shown', async () => {
    const answers = [];
    for (const aMonth of [2, 6, 14]) {
      const other = countedYear(aMonth);
      const event = { action: 'ask-cut', campaign: CAMPAIGN, by: 'R', why: 'W' } as const;
      for (const table of [profile('tenure'), profile('main_reason'), profile(null, 'tenure')]) {
        const asked = await askCut(other.desk, { ...event, table });
        answers.push(asked.ok ? asked.value.decided?.answer.is : asked.problem.kind);
      }
    }
    expect(answers).toEqual(Array.from({ length: 3 }, () => ['granted', 'refused', 'refused']).flat());
  });

  it('answers the same request as it did before, whoever asks again', async () => {
    const first = await ask(profile('reasons'));
    year.counts.length = 0;
    expect(await ask(profile('reasons'), 'Another talk')).toEqual(first);
    expect((await ledger()).granted).toHaveLength(1);
    expect(await listCuts(year.desk, CAMPAIGN)).toHaveLength(1);
  });

  it('keeps no request for what cannot be counted at all', async () => {
    expect(await ask({ ...profile(), year: '2027' } as CutTable)).toMatchObject({
      ok: false,
      problem: { kind: 'not-allowed' },
    });
    expect(await ask(profile('unit'))).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    expect(await ask(profile(null, 'role_group', 'N99'))).toMatchObject({ ok: false });
    expect(year.desk.cuts.rows).toEqual([]);
  });

  it('is entered into the ledger, so that what follows stands after it', async () => {
    const before = countedYear();
    for (const clock of QUARTERS.slice(0, 3)) await runTo(before.run, clock);
    year = before;
    await granted(profile());
    await runTo(year.run, '2027-Q1');
    const { hashes, entries, granted: tables } = await ledger();
    expect([hashes.length, entries.length, tables.length]).toEqual([5, 4, 1]);
    expect(entries.at(-1)?.previous).toBe(hashes[3]);
    const event = { action: 'audit', campaign: CAMPAIGN, clock: '2027-Q1', reason: 'Yearly' } as const;
    expect(await auditRelease(year.desk, event)).toMatchObject({ ok: true, value: { faults: [] } });
  });

  it('finds the answer in the ledger, where a crash kept the request from saying it', async () => {
    const decide = year.desk.cuts.decide.bind(year.desk.cuts);
    year.desk.cuts.decide = () => Promise.reject(new Error('gone'));
    await expect(ask(profile())).rejects.toThrow('gone');
    year.desk.cuts.decide = decide;
    expect(await ask(profile())).toMatchObject({ value: { decided: { answer: { is: 'granted' } } } });
    expect((await ledger()).granted).toHaveLength(1);
  });

  it('starts again where something else was entered first', async () => {
    const advance = year.run.ledger.advance.bind(year.run.ledger);
    let other: Promise<unknown> | undefined;
    year.desk.ledger.advance = async (campaign, before, entry) => {
      if (other === undefined) {
        other = Promise.resolve();
        await ask(profile(null, 'tenure'));
      }
      return advance(campaign, before, entry);
    };
    const asked = await ask(profile());
    expect(asked).toMatchObject({ value: { decided: { answer: { is: 'refused' } } } });
    expect((await ledger()).granted).toHaveLength(1);
  });

  it('stops where a granted table was changed or lost', async () => {
    await granted(profile());
    const key = [...year.run.workings.held.keys()].find((one) => one.startsWith('releases/cut-')) ?? '';
    year.run.workings.held.set(key, new TextEncoder().encode('{}'));
    expect(await ask(profile('reasons'))).toMatchObject({ ok: false, problem: { kind: 'unavailable' } });
  });
});

describe('a table of areas over some quarters', () => {
  it('is what releases said up to the end less what they said up to the beginning', async () => {
    const rows = await granted(areas('2026-Q3', '2026-Q4'));
    const people = year.people['N03']!.slice(18, 54);
    const named = (reason: string) =>
      people.filter(({ reasons }) => (reasons as string[]).includes(reason)).length;
    expect(rowOf(rows, 'N03')?.n).toEqual({ is: 'count', x: people.length });
    expect(rowOf(rows, 'N03')?.figures['workload']).toEqual({ is: 'count', x: named('workload') });
    expect(rowOf(rows, null)?.n).toEqual({ is: 'count', x: 72 });
  });

  it('is not decided before its last quarter is counted, since what is decided stands', async () => {
    expect(await ask(areas('2026-Q3', '2027-Q4'))).toMatchObject({
      problem: { kind: 'invalid', issues: [{ at: 'to' }] },
    });
  });

  it('withholds what releases withheld at either end', async () => {
    const { said } = await ledger();
    const rows = await granted(areas('2026-Q2', '2026-Q3'));
    const shown = said.find(({ area }) => area?.region === 'N03' && area.upTo === '2026-Q3');
    for (const [value, figure] of Object.entries(shown?.figures['reasons'] ?? {})) {
      expect([value, rowOf(rows, 'N03')?.figures[value]?.is]).toEqual([value, figure.is]);
    }
  });

  it('names the areas of which nothing was counted then', async () => {
    const asked = await ask(areas('2025-Q1', '2025-Q4'));
    const shown = asked.ok ? await showCut(year.desk, CAMPAIGN, asked.value.id) : asked;
    expect(shown).toMatchObject({
      value: { table: { rows: [], without: ['England and Wales', 'Wales', 'North East'] } },
    });
  });
});
