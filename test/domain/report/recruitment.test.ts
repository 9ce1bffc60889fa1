import { beforeAll, describe, expect, it } from 'vitest';
import { cohortLines } from '../../../shared/domain/context/cohorts.ts';
import { groupIndices } from '../../../shared/domain/context/group-indices.ts';
import { disclosuresOf } from '../../../shared/domain/context/selection.ts';
import type { ContextSnapshot } from '../../../shared/domain/context/snapshot.ts';
import { weeksOf } from '../../../shared/domain/context/weeks.ts';
import type { Release } from '../../../shared/domain/disclosure/release.ts';
import { openRelease } from '../../../shared/domain/disclosure/open-release.ts';
import { buildReport } from '../../../shared/domain/report/build-report.ts';
import { type Report, tablesOf } from '../../../shared/domain/report/report.ts';
import { readCompanions } from '../../../shared/use-cases/read-companions.ts';
import { loadInto } from '../../fixtures/context-files.ts';
import { PQIP, RECRUITMENT, WEEKS, WITHDRAWALS } from '../../fixtures/recruitment-files.ts';
import { runTo, sampleYear } from '../../fixtures/report-run.ts';

let context: ContextSnapshot;
let release: Release;
let report: Report;
let hash: string;

/** The sample year's release as if candidates had answered, in a campaign of that round. */
const asCandidates = (round: string): Release => ({
  ...release,
  campaign: { ...release.campaign, context: { campaign: round } },
  instrument: { ...release.instrument, audience: 'candidate' },
});
const reportOf = (of: Release, given: ContextSnapshot | undefined = context): Report =>
  buildReport(of, hash, 'nation', { earlier: [], wave: [], matched: [], context: given })!;

beforeAll(async () => {
  const run = sampleYear();
  await loadInto(run, 'recruitment', RECRUITMENT);
  await loadInto(run, 'withdrawals', WITHDRAWALS);
  await loadInto(run, 'weeks', WEEKS);
  await loadInto(run, 'pqip', PQIP);
  hash = (await runTo(run, '2026-Q4')).release;
  release = openRelease((await run.workings.get(`releases/${hash}.json`))!, hash, run.sha256)!;
  const companions = await readCompanions(run, release);
  if (!companions.ok || companions.value.context === undefined) throw new Error('No context was frozen.');
  ({ context } = companions.value);
  report = reportOf(asCandidates('PQiP 15'));
});

const rowsOf = (id: string, of = report) => tablesOf(of).find((table) => table.id === id)?.rows ?? [];
const points = (of = report): string =>
  of.sections
    .flatMap((section) =>
      section.kind === 'points' && section.title.startsWith('What recruitment') ? section.points : [],
    )
    .join('\n');

describe('recruitment counts beside what candidates say', () => {
  it('have the success of each stage of those who did not withdraw, and the weeks in it', () => {
    // 600 of 950, and 240 of 560: Wilson.
    expect(rowsOf('stages')).toEqual([
      ['Sift', 1000, 600, 50, 63.2, 60, 66.2, '3 (2 to 3)'],
      ['Interview', 600, 240, 40, 42.9, 38.8, 47, '14'],
    ]);
    expect(points()).toContain(
      'The smallest share passed Interview: 240 of the 560 who did not withdraw (42.9%).',
    );
    expect(points()).toContain('90 of the 1,000 who entered PQiP 15 withdrew.');
    expect(points()).toContain('Longest in Interview: half of 25 people took 14 weeks or more.');
  });

  it('flag a group only where the index is outside 0.8 to 1.25 and the adjusted test passes', () => {
    const indices = groupIndices(context.recruitment, 'PQiP 15');
    const of = (group: string, stage: string) =>
      indices.find((each) => each.group === group && each.stage === stage)!;
    const sift = of('Women', 'Sift');
    // 312 of 562 against 280 of 380.
    expect(sift.index!.rri).toBeCloseTo(312 / 562 / (280 / 380), 10);
    expect(sift.flagged).toBe(true);
    const interview = of('Women', 'Interview');
    expect(interview.index!.rri).toBeCloseTo(107 / 289 / (130 / 265), 10);
    const overall = of('Women', 'All stages');
    // Who withdrew from the interview, 23, had passed the sift: no 107 of 539.
    const share = (312 / 562) * (107 / 289);
    expect(overall.focal).toEqual({ success: 107, n: 590, share });
    expect(
      rowsOf('groups')
        .find((row) => row[0] === 'sex: Women, against Men')!
        .slice(1, 8),
    ).toEqual(['Sift', 562, 312, 55.5, 380, 280, 73.7]);
    expect(overall.index!.rri).toBeCloseTo(sift.index!.rri * interview.index!.rri, 10);
    expect(overall.flagged).toBe(true);
    expect(points()).toContain('Flagged: sex, Women against Men, over all stages');
  });

  it('do not flag what is clear but close, nor what is far apart but could be chance', () => {
    const flagged = (focal: readonly [number, number], reference: readonly [number, number]) => {
      const row = { round: 'r', step: 1, stage: 's', characteristic: 'sex', withdrew: 0 };
      const [each] = groupIndices(
        [
          { ...row, group: 'a', basis: 'compared', entered: focal[1], passed: focal[0] },
          { ...row, group: 'b', basis: 'reference', entered: reference[1], passed: reference[0] },
        ],
        'r',
      );
      return each!.flagged;
    };
    expect(flagged([9000, 10_000], [9900, 10_000])).toBe(false);
    expect(flagged([3, 10], [6, 10])).toBe(false);
    expect(flagged([300, 1000], [600, 1000])).toBe(true);
    expect(flagged([600, 1000], [300, 1000])).toBe(true);
  });

  it('give no index and no count of a group of fewer than ten, and compare nobody where too few disclosed', () => {
    const black = rowsOf('groups').find(([group]) => JSON.stringify(group).includes('Black'))!;
    expect(black.filter((cell) => typeof cell === 'number')).toEqual([]);
    expect(JSON.stringify(black)).toContain('"c"');
    expect(rowsOf('groups').some(([group]) => JSON.stringify(group).includes('disability'))).toBe(false);
    expect(
      disclosuresOf(context.recruitment, 'PQiP 15').map(({ characteristic, shown }) => [
        characteristic,
        shown,
      ]),
    ).toEqual([
      ['disability', false],
      ['ethnicity', true],
      ['sex', true],
    ]);
    expect(points()).toContain(
      'Disability: 600 of 1,000 (60.0%) did not disclose it, so groups are not compared',
    );
  });

  it('say how many of each group withdrew, of all who entered, where ten or more did', () => {
    const rows = rowsOf('groups_withdrew');
    // 28 at the sift and 23 at the interview, of 590.
    expect(rows.find(([group]) => group === 'sex: Women')).toEqual(['sex: Women', 590, 51, 8.6, 6.6, 11.2]);
    expect(rows.slice(-2).map(([group]) => group)).toEqual(['sex: Men', 'sex: Women']);
    const black = rows.find(([group]) => JSON.stringify(group).includes('Black'))!;
    expect(black.filter((cell) => typeof cell === 'number')).toEqual([]);
    expect(JSON.stringify(rows)).not.toContain('disability');
  });

  it('say why people withdrew, stage by stage', () => {
    expect(rowsOf('withdrawals')).toEqual([
      ['Another job', 'All stages', 40],
      ['Another job', 'Sift', 30],
      ['Another job', 'Interview', 10],
      ['The wait', 'All stages', 30],
      ['The wait', 'Interview', 30],
    ]);
  });

  it('follow cohorts from channel to 24 months, and call what they show association', () => {
    const [, , jobs] = cohortLines(context.pqip).filter(({ cohort }) => cohort !== 'x');
    expect(cohortLines(context.pqip).map(({ cohort, channel }) => `${cohort}: ${channel}`)).toEqual([
      'Cohort 14: All channels',
      'Cohort 14: Jobs website',
      'Cohort 13: All channels',
      'Cohort 13: Jobs website',
      'Cohort 13: Radio',
      'Cohort 13: Staff',
    ]);
    // A stage that one channel did not record is not known of the cohort.
    expect(jobs!.counts).toMatchObject({ started: 154, sifted: null, after24: 118 });
    expect(rowsOf('cohorts').find(([name]) => name === 'Cohort 13: All channels')!).toContainEqual({
      mark: 'x',
    });
    const kept = (cohort: string, channel: string) =>
      rowsOf('retention').filter((row) => row[0] === cohort && row[2] === channel);
    // What is not due yet has no row, and so few starters no share.
    expect(kept('Cohort 14', 'Jobs website').map((row) => row[1])).not.toContain(
      'In the service after 24 months',
    );
    expect(kept('Cohort 13', 'Radio')[0]!.slice(5)).toEqual([{ mark: 'z' }, { mark: 'z' }, { mark: 'z' }]);
    expect(points()).toMatch(
      /Cohort 13: 118 of 154 \(76\.6%, 95% interval .*Clearly different from the other channels together: .*Staff, 47 of 50 \(94\.0%, 95% interval .*Association, not cause\./,
    );
  });

  it('take the round that the campaign names, or the last one', () => {
    expect(rowsOf('stages', reportOf(asCandidates('PQiP 14')))).toHaveLength(1);
    expect(rowsOf('stages', reportOf(asCandidates('spring')))).toHaveLength(2);
  });

  it('stand among all figures too, and in no report on leavers', () => {
    const codes = report.figures.rows.map((row) => row[6]);
    expect(codes).toContain('recruitment.success');
    expect(codes).toContain('cohort.after-24-months');
    const leavers = reportOf(release);
    expect(rowsOf('stages', leavers)).toEqual([]);
    expect(points(leavers)).toBe('');
  });

  it('say so once where none were loaded', () => {
    const bare = JSON.stringify(buildReport(asCandidates('PQiP 15'), hash, 'nation'));
    expect(bare.match(/No recruitment counts were loaded/g)).toHaveLength(1);
  });

  it('never prints what is no number', () => {
    expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('weeks in a stage', () => {
  it('are the least number that half of the people did not exceed', () => {
    const weeks = (...counts: readonly (readonly [number, number])[]) =>
      weeksOf(
        counts.map(([each, people]) => ({ round: 'r', stage: 's', weeks: each, people })),
        'r',
        's',
      );
    expect(weeks([4, 1], [1, 1], [2, 1])?.median).toBe(2);
    expect(weeks([10, 15], [2, 15])).toMatchObject({ people: 30, median: 2, quarters: [2, 10] });
    expect(weeks([3, 0])).toBeUndefined();
  });
});
