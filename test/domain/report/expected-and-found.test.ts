import { beforeAll, describe, expect, it } from 'vitest';
import { wilson } from '../../../shared/domain/statistics/wilson.ts';
import { buildReport } from '../../../shared/domain/report/build-report.ts';
import { type Report, type Table, tablesOf } from '../../../shared/domain/report/report.ts';
import { ALONE, type Companions } from '../../../shared/domain/report/view.ts';
import { closedSurvey } from '../../fixtures/closed-survey.ts';

type Made = Awaited<ReturnType<typeof closedSurvey>>;

const TITLE = 'What people expected, and what they found';
let leavers: Made;
let candidates: Made;
let starters: Made;
let others: Made;

beforeAll(async () => {
  leavers = await closedSurvey({
    id: 'leavers',
    title: 'Leavers of the year',
    instrument: 'exit-interview',
    closed: '2026-10-31',
    people: { A: 60, B: 50, C: 14, D: 16, E: 70, F: 30 },
    seed: 11,
  });
  candidates = await closedSurvey({
    id: 'round',
    title: 'Candidates of the spring',
    instrument: 'candidate-feedback',
    closed: '2026-02-28',
    people: { N03: 180, N54: 140 },
    seed: 12,
  });
  const check = {
    instrument: 'new-starter-check',
    people: { A: 30, B: 25, C: 11, D: 12, E: 30, F: 5 },
    context: { checkpoint: '3m' },
  };
  starters = await closedSurvey({ ...check, id: 'new', title: 'Spring', closed: '2026-06-30', seed: 13 });
  others = await closedSurvey({ ...check, id: 'old', title: 'Winter', closed: '2026-03-31', seed: 14 });
});

const reportOf = ({ release, hash }: Made, scope: string, companions: Partial<Companions> = {}): Report =>
  buildReport(release, hash, scope, { ...ALONE, ...companions })!;
const tableOf = (report: Report): Table | undefined =>
  tablesOf(report).find(({ id }) => id === 'expectations');
const whoIn = (report: Report): string[] =>
  tableOf(report)!.rows.map(([, said]) => (said as string).split(':')[0]!);
const beside = ({ findings, sections }: Report): readonly string[] =>
  [findings, ...sections.filter((section) => section.kind === 'points')]
    .flatMap(({ points }) => points)
    .filter((point) => point.startsWith('Beside what was expected'));

describe('the report of leavers, beside those who answered other surveys', () => {
  it('has what they found beside what was expected: both distributions, n, and the share that was worse', () => {
    const report = reportOf(leavers, 'region-N03', { matched: [starters.release, candidates.release] });
    const table = tableOf(report)!;
    expect(table.title).toBe(TITLE);
    const rows = table.rows.filter(([item]) => item === 'I could spend enough time on face-to-face work');
    const [own] = rows;
    const group = leavers.release.groups.find(({ id }) => id === 'region-N03')!;
    const figure = group.figures['x_face']!['low']!;
    const x = figure.is === 'count' ? figure.x : Number.NaN;
    const { lo, hi } = (wilson(x, group.n) as { value: { lo: number; hi: number } }).value;
    expect(own!.slice(2)).toEqual([
      group.n,
      x,
      ...[x / group.n, lo, hi].map((share) => Math.round(100 * share)),
    ]);
    expect(own![1]).toMatch(/^Leavers: .*disagree \d+%/);
    expect(whoIn(report).slice(0, 3)).toEqual(['Candidates', 'New starters at 3 months', 'Leavers']);
  });

  it('leaves out what it alone asked, and has nothing of it where it stands alone', () => {
    const of = (companions: Partial<Companions>) => reportOf(leavers, 'nation', companions);
    expect(tableOf(of({}))).toBeUndefined();
    expect(beside(of({}))).toEqual([]);
    const withCandidates = tableOf(of({ matched: [candidates.release] }))!;
    expect(withCandidates.rows.map(([item]) => item)).not.toContain(
      'The job was what I expected when I applied',
    );
  });

  it('names the nation where candidates of a unit’s own place were not asked, and says one item in words', () => {
    const report = reportOf(leavers, 'unit-A', { matched: [candidates.release] });
    expect(new Set(whoIn(report))).toEqual(new Set(['Candidates (England and Wales)', 'Leavers']));
    expect(tableOf(report)!.rows.map(([, said]) => said)).toContainEqual(
      expect.stringMatching(/^Leavers: .*; others 2 or fewer each$/),
    );
    expect(beside(report)).toHaveLength(1);
    expect(beside(report)[0]).toMatch(
      /^Beside what was expected\. Leavers, “.*”: \d+ of \d+ \(\d+%\) disagree; candidates \(England and Wales\), “.*”: \d+ of \d+ \(\d+%\) disagree\.$/,
    );
  });
});

describe('two rounds of the same people', () => {
  it('are told apart by name, and one’s findings are never another’s', () => {
    const report = reportOf(starters, 'nation', { wave: [others.release] });
    expect(new Set(whoIn(report))).toEqual(
      new Set(['New starters at 3 months, Spring', 'New starters at 3 months, Winter']),
    );
    const chart = report.sections.flatMap((section) => (section.kind === 'chart' ? [section.chart] : []));
    const labels = chart.at(-1)!.rows.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
