import { beforeAll, describe, expect, it } from 'vitest';
import { openRelease } from '../../../shared/domain/disclosure/open-release.ts';
import type { Release } from '../../../shared/domain/disclosure/release.ts';
import { canonicalJson } from '../../../shared/domain/kernel/canonical-json.ts';
import { buildReport } from '../../../shared/domain/report/build-report.ts';
import { DRIVERS } from '../../../shared/domain/report/drivers.ts';
import { type Report, tablesOf } from '../../../shared/domain/report/report.ts';
import { wilson } from '../../../shared/domain/statistics/wilson.ts';
import {
  type MemoryRun,
  memoryRun,
  MONTHS_2026,
  runTo,
  sampleYear,
  yearOfLeavers,
} from '../../fixtures/report-run.ts';
import { chartOf, pointsOf } from '../../fixtures/report-parts.ts';

let run: MemoryRun;
let release: Release;
let hash: string;
const winsOf = ({ sections }: Report) =>
  sections.flatMap((section) => (section.kind === 'practices' ? section.wins : []));
const reportOf = (scope: string): Report => buildReport(release, hash, scope)!;

beforeAll(async () => {
  run = sampleYear();
  for (const quarter of ['2026-Q1', '2026-Q2', '2026-Q3']) await runTo(run, quarter);
  hash = (await runTo(run, '2026-Q4')).release;
  release = openRelease((await run.workings.get(`releases/${hash}.json`))!, hash, run.sha256)!;
});

const columnOf = (report: Report, id: string, title: string) => {
  const table = tablesOf(report).find((each) => each.id === id)!;
  const at = table.columns.findIndex((column) => column.title === title);
  return table.rows.map((row) => [row[0], row[at]]);
};

describe('the report of a unit with figures of its own', () => {
  it('says first what, how sure and what to do', () => {
    const { summary, standing, findings } = reportOf('unit-A');
    expect(standing).toEqual([]);
    expect(summary.what).toBe(
      [
        'Of the 36 who answered in Cardiff and the Vale, one reason was named clearly more often than the others: workload and caseload, 30 of 36 (83%).',
        'Workload and caseload was most often about: covering for vacancies, sickness or leave, 17 of 36 (47%).',
        'Something could have changed the decision, definitely or possibly, for 12 of 36 (33%).',
      ].join(' '),
    );
    expect(summary.sure).toContain('36 of the 72 who left and were asked answered (50%)');
    expect(findings.title).toBe('How Cardiff and the Vale differs from the rest of Wales');
    expect(findings.points).toContain('More: workload and caseload, 30 of 36 (83%) against 10 of 39 (26%).');
    expect(summary.act).toContain('not proof');
  });

  it('has no finding without its base, and at least three', () => {
    const { points } = pointsOf(reportOf('unit-A'), 'What the answers say');
    expect(points.length).toBeGreaterThanOrEqual(3);
    for (const finding of points) expect(finding).toMatch(/ of \d+|who answered|\d+ answers here/);
  });

  it('prints counts of 2 or fewer as such and withholds what is sensitive', () => {
    const counts = Object.fromEntries(
      columnOf(reportOf('unit-A'), 'reasons', 'Number') as [string, unknown][],
    );
    expect(counts['Workload and caseload']).toBe(30);
    expect(counts['Pay and benefits']).toEqual({ mark: 'low' });
    expect(counts['Bullying, blame and speaking up']).toEqual({ mark: 'c' });
  });

  it('draws what the table says', () => {
    const report = reportOf('unit-A');
    const shares = Object.fromEntries(columnOf(report, 'reasons', 'Share (%)') as [string, unknown][]);
    const { rows } = chartOf(report);
    expect(rows.length).toBeGreaterThan(3);
    for (const { label, share } of rows) {
      expect(share?.percent ?? { mark: 'low' }).toEqual(shares[label]);
    }
  });

  it('names at most five practices, each with source, section, region and strength', () => {
    const quickWins = winsOf(reportOf('unit-A'));
    expect(quickWins.length).toBe(5);
    for (const win of quickWins) {
      expect(win.source).toMatch(/guide|action plan/);
      expect(win.section).not.toBe('');
      expect(win.region).not.toBe('');
      expect(win.drivers).toEqual(['Workload and caseload']);
    }
  });
});

describe('what the reasons named most were about', () => {
  it('is told by the three answers given most often to each, the most given first', () => {
    const rows = tablesOf(reportOf('nation')).find(({ id }) => id === 'sub_reasons')!.rows;
    const byReason = Map.groupBy(rows, ([label]) => (label as string).split(':')[0]);
    for (const given of byReason.values()) {
      expect(given.length).toBeLessThanOrEqual(3);
      const counts = given.map((cells) => cells[2] as number);
      expect(counts).toEqual(counts.toSorted((x, y) => y - x));
    }
    expect(byReason.size).toBeGreaterThan(0);
  });
});

describe('the guide’s questions on retention', () => {
  const answersIn = (scope: string) =>
    reportOf(scope).sections.flatMap((section) => (section.kind === 'questions' ? section.questions : []));

  it('are answered from what was named and what was said of the job, each with its base', () => {
    const answers = answersIn('unit-A');
    expect(answers.length).toBe(4);
    for (const { answer } of answers) expect(answer).toMatch(/\d+ of 36/);
    expect(answers[1]!.answer).toMatch(/“I could raise problems.*”.*of 36/);
    expect(answers[0]!.answer).toContain('Higher than in the rest of Wales: workload and caseload');
  });

  it('say of a region and of the nation how many of their units differ', () => {
    const [region, nation] = ['region-N03', 'nation'].map((scope) => answersIn(scope)[0]!.answer);
    expect(region).toMatch(
      /figures to compare: 2\. Of these, .* differs? clearly from the rest of the region/,
    );
    expect(nation).toContain('Too few units have figures of their own to show how they differ.');
  });
});

describe('the report of a unit that waits', () => {
  it('says one thing, whatever the cause, and shows its pool', () => {
    const { standing, facts } = reportOf('unit-D');
    expect(standing).toEqual([
      'No figure of its own yet. PDUs of this size usually take 17 months. Next check 5 April 2027.',
      'This report shows Gwent, Dyfed Powys and Ynys Môn ac Arfon, tŷ a dŵr, counted together.',
    ]);
    expect(facts.find(({ term }) => term === 'Answered')!.detail).toBe('39');
  });

  it('shows its region where it has no pool with figures, and never how many wait', async () => {
    const early = sampleYear();
    const { release: first } = await runTo(early, '2026-Q1');
    const opened = openRelease((await early.workings.get(`releases/${first}.json`))!, first, early.sha256)!;
    const report = buildReport(opened, first, 'unit-D')!;
    expect(report.standing[1]).toBe(
      'This report shows Wales as a whole, of which Ynys Môn ac Arfon, tŷ a dŵr is a part.',
    );
    expect(report.facts.find(({ term }) => term === 'Figures of')!.detail).toBe('Wales');
  });
});

describe('every report', () => {
  it('is the same bytes from the same release', () => {
    for (const { scope } of release.scopes) {
      expect(canonicalJson(reportOf(scope))).toBe(
        canonicalJson(buildReport(structuredClone(release), hash, scope)),
      );
    }
  });

  it('carries the marking, a file name that says so, method, limits and the age of its data', () => {
    for (const { scope } of release.scopes) {
      const report = reportOf(scope);
      expect(report.marking).toBe('OFFICIAL-SENSITIVE');
      expect(report.fileStem).toMatch(/^OFFICIAL-SENSITIVE-attrition-drivers-[a-z0-9-]+-2026-Q4$/);
      expect(report.method.length * report.limits.length).toBeGreaterThan(8);
      expect(report.facts.at(-1)).toEqual({ term: 'Data as at', detail: '31 December 2026' });
    }
  });

  it('has one column of each name, and rows as wide as its head', () => {
    for (const { scope } of release.scopes) {
      const report = reportOf(scope);
      for (const { columns, rows } of [...tablesOf(report), report.figures]) {
        expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
        for (const row of rows) expect(row.length).toBe(columns.length);
      }
    }
  });

  it('calls reasons stated, and promises nothing of a practice', () => {
    const { limits } = reportOf('nation');
    expect(limits[0]).toBe(
      'These are the reasons that leavers gave. They are not shown to be the causes of leaving.',
    );
    expect(limits.join(' ')).toContain('1 of those measures attrition');
  });
});

describe('the report of a region', () => {
  it('lists its units with whose figures they have', () => {
    expect(columnOf(reportOf('region-N03'), 'places', 'Answered')).toEqual([
      ['Cardiff and the Vale', 36],
      ['Dyfed Powys', 39],
      ['Gwent', 39],
      ['Ynys Môn ac Arfon, tŷ a dŵr', 39],
    ]);
  });
});

describe('the report of a closed cohort whose size is known', () => {
  it('describes exactly these leavers, with the least and most it could be of all asked', async () => {
    const { packs, asked } = yearOfLeavers({ A: 4, B: 4, E: 5 }, MONTHS_2026.slice(0, 3), 2);
    const cohort = memoryRun(packs, asked, { campaign: { ...run.campaign, clock: 'cohort' } });
    const decided = await runTo(cohort, 'close');
    const content = (await cohort.workings.get(`releases/${decided.release}.json`))!;
    const report = buildReport(
      openRelease(content, decided.release, cohort.sha256)!,
      decided.release,
      'nation',
    )!;
    const { columns, rows } = tablesOf(report)[0]!;
    const of = (title: string) => rows[0]![columns.findIndex((column) => column.title === title)] as number;
    const population = asked.reduce((sum, { count }) => sum + count, 0);
    const [x, n] = [of('Number'), of('Answered')];
    expect([of('Of all asked: at least (%)'), of('Of all asked: at most (%)')]).toEqual([
      Math.round((100 * x) / population),
      Math.round((100 * (x + population - n)) / population),
    ]);
    // Narrower than for the process behind them, whose interval stands for more than these people.
    expect(of('Interval to (%)') - of('Interval from (%)')).toBeLessThan(width(x, n));
    expect(report.method.join(' ')).toContain('exactly these leavers');
  });
});

function width(x: number, n: number): number {
  const interval = wilson(x, n);
  if (!interval.ok) return Number.NaN;
  const { lo, hi } = interval.value;
  return 100 * (hi - lo);
}

describe('the chart of many reasons', () => {
  it('draws the ten named most, and says how many more the table has', async () => {
    const all = Object.fromEntries(DRIVERS.drivers.map(({ id }) => [id, 0.4]));
    const { packs, asked } = yearOfLeavers({ A: 6, B: 6 }, MONTHS_2026.slice(0, 3), 2, { A: all, B: all });
    const busy = memoryRun(packs, asked);
    const { release: named } = await runTo(busy, '2026-Q1');
    const opened = openRelease((await busy.workings.get(`releases/${named}.json`))!, named, busy.sha256)!;
    const report = buildReport(opened, named, 'nation')!;
    const counts = Object.fromEntries(columnOf(report, 'reasons', 'Number') as [string, unknown][]);
    const { rows, note } = chartOf(report);
    const least = Math.min(...rows.map(({ label }) => Number(counts[label])));
    const [, others = ''] = /The other (\d+) are in the table that follows\./.exec(note) ?? [];
    const undrawn = Object.keys(counts).filter(
      (label) => !rows.some((row) => row.label === label) && !label.startsWith('Something else'),
    );
    const left = undrawn.filter((label) => Number(counts[label]) > 0);
    expect(rows).toHaveLength(10);
    expect(Number(others)).toBeGreaterThan(0);
    expect(left).toHaveLength(Number(others));
    expect(left.every((label) => Number(counts[label]) <= least)).toBe(true);
  });
});
