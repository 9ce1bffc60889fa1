import { describe, expect, it } from 'vitest';
import { auditRelease } from '../../shared/use-cases/audit-release.ts';
import { enterElsewhere } from '../../shared/use-cases/elsewhere/enter-elsewhere.ts';
import { latestRelease } from '../../shared/use-cases/latest-release.ts';
import { readLedger } from '../../shared/use-cases/read-ledger.ts';
import { formAndTally, runTo } from '../fixtures/report-run.ts';
import { CAMPAIGN, countedYear, type CountedYear, QUARTERS } from './cuts/counted-year.ts';

const file = (...tables: readonly object[]) => ({
  source: 'Bulletin, table 4',
  published: '2026-12-12',
  tables,
});

const enter = ({ desk }: CountedYear, content: object, dryRun = false) =>
  enterElsewhere(desk, { action: 'enter-elsewhere', campaign: CAMPAIGN, dryRun, by: 'A', file: content });

/** How many of the region named a reason in the first quarters of the year. */
const named = ({ people }: CountedYear, reason: string, quarters: number): number =>
  people['N03']!.slice(0, quarters * 18).filter(({ reasons }) => (reasons as string[]).includes(reason))
    .length;

/** Counts its year by quarters, enters what somebody published, and releases at the end of it. */
async function releasedBeside(...tables: readonly object[]) {
  const year = countedYear();
  for (const clock of QUARTERS) await formAndTally(year.run, clock);
  const entered = tables.length === 0 ? undefined : await enter(year, file(...tables));
  await runTo(year.run, '2027-Q1');
  const release = await latestRelease(year.run, CAMPAIGN);
  const figures = release?.groups.find(({ id }) => id === 'region-N03')?.figures['reasons'] ?? {};
  const shown = Object.entries(figures).flatMap(([value, { is }]) => (is === 'count' ? [value] : []));
  return { year, entered, shown };
}

describe('figures that were published elsewhere', () => {
  it('count as said: where the rest is too few, nothing more of that answer is released', async () => {
    const alone = await releasedBeside();
    expect(alone.shown).toEqual(expect.arrayContaining(['culture', 'workload']));
    const culture = named(alone.year, 'culture', 3);
    expect(named(alone.year, 'culture', 4) - culture).toBeLessThan(5);
    expect(culture).toBeGreaterThanOrEqual(5);
    const beside = await releasedBeside({
      area: 'N03',
      to: '2026-Q4',
      n: 54,
      counts: { reasons: { culture } },
    });
    expect(beside.entered).toMatchObject({ ok: true, value: { already: false, untold: [], telling: [] } });
    expect(beside.shown).not.toContain('culture');
    expect(beside.shown).toContain('workload');
    const event = { action: 'audit', campaign: CAMPAIGN, clock: '2027-Q1', reason: 'A test' } as const;
    expect(await auditRelease(beside.year.desk, event)).toMatchObject({ ok: true, value: { faults: [] } });
  });

  it('are known of a stretch as they are of its two ends', async () => {
    const { shown } = await releasedBeside({
      area: 'N03',
      from: '2026-Q3',
      to: '2026-Q4',
      n: 36,
      counts: { reasons: { culture: 9 } },
    });
    expect(shown).not.toContain('culture');
  });

  it('stand in the ledger once, and not at all when they are rehearsed', async () => {
    const year = countedYear();
    for (const clock of QUARTERS.slice(0, 2)) await runTo(year.run, clock);
    const tables = file({ area: 'nation', to: '2026-Q3', n: 72, counts: { reasons: { workload: 30 } } });
    const entries = async () => {
      const read = await readLedger(year.run, CAMPAIGN);
      return read.ok ? [read.value.hashes.length, read.value.elsewhere.length] : [];
    };
    await enter(year, tables, true);
    expect(await entries()).toEqual([2, 0]);
    expect(await enter(year, tables)).toMatchObject({ ok: true, value: { already: false } });
    expect(await enter(year, tables)).toMatchObject({ ok: true, value: { already: true } });
    expect(await entries()).toEqual([3, 1]);
    await runTo(year.run, '2026-Q4');
    expect(await entries()).toEqual([4, 1]);
  });

  it('are taken with a warning where they tell more than is ever released, alone or beside releases', async () => {
    const year = countedYear();
    for (const clock of QUARTERS.slice(0, 3)) await runTo(year.run, clock);
    const release = await latestRelease(year.run, CAMPAIGN);
    const figure = release?.groups.find(({ id }) => id === 'region-N03')?.figures['reasons']?.['workload'];
    const workload = figure?.is === 'count' ? figure.x : 0;
    expect(workload).toBeGreaterThan(18);
    // Of those who came after the second quarter, everybody; and of the first, three for a sensitive reason.
    const shownAtTwo = named(year, 'workload', 2);
    const few = await enter(
      year,
      file(
        { area: 'N03', to: '2026-Q2', n: 18, counts: { reasons: { culture: 3 } } },
        { area: 'N03', to: '2026-Q4', n: 36 + 12, counts: { reasons: { workload: shownAtTwo + 12 } } },
      ),
    );
    const telling = few.ok ? few.value.telling : [];
    expect(telling).toHaveLength(1);
    expect(telling[0]?.answers).toHaveLength(2);
  });

  it('give no answer that depends on counts which nobody was shown', async () => {
    const tables = file({ area: 'N03', to: '2026-Q3', n: 36, counts: { reasons: { culture: 20, pay: 36 } } });
    const answers = [];
    for (const aMonth of [4, 6, 20]) {
      const year = countedYear(aMonth);
      for (const clock of QUARTERS) await formAndTally(year.run, clock);
      answers.push(await enter(year, tables, true));
    }
    expect(answers[0]).toMatchObject({ ok: true });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('are refused where they are not of what is counted here, with everything that is wrong', async () => {
    const year = countedYear();
    const refused = await enter(
      year,
      file(
        { area: 'A', to: '2026-Q3', n: 12, counts: {} },
        {
          area: 'N03',
          to: '2026-Q3',
          n: 12,
          counts: { reasons: { workload: 13, weather: 2 }, age: { old: 1 } },
        },
      ),
    );
    expect(refused).toMatchObject({
      ok: false,
      problem: {
        issues: [
          { at: 'tables.0.area' },
          { at: 'tables.1.counts.reasons.workload' },
          { at: 'tables.1.counts.reasons.weather' },
          { at: 'tables.1.counts.age' },
        ],
      },
    });
    expect(await enter(year, { source: 'x' })).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
  });

  it('name the tables of time in which nothing is counted', async () => {
    const year = countedYear();
    await runTo(year.run, '2026-Q2');
    const entered = await enter(year, file({ area: 'N03', to: '2025-Q4', n: 12, counts: {} }));
    expect(entered).toMatchObject({ ok: true, value: { tables: 1, untold: [1] } });
    const read = await readLedger(year.run, CAMPAIGN);
    expect(read.ok && read.value.hashes).toHaveLength(1);
  });
});
