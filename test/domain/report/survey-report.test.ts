import { beforeAll, describe, expect, it } from 'vitest';
import type { Release, ReleasedFigure } from '../../../shared/domain/disclosure/release.ts';
import { canonicalJson } from '../../../shared/domain/kernel/canonical-json.ts';
import { buildReport } from '../../../shared/domain/report/build-report.ts';
import { type Report, type Table, tablesOf } from '../../../shared/domain/report/report.ts';
import { reportScopes } from '../../../shared/domain/report/report-scopes.ts';
import { changeWords } from '../../../shared/domain/report/scale-table.ts';
import { OF_ASSESSMENT } from '../../../shared/domain/report/matched-items.ts';
import { pointCounts } from '../../../shared/domain/report/point-counts.ts';
import { ALONE, type Companions, viewOf } from '../../../shared/domain/report/view.ts';
import { shareChange } from '../../../shared/domain/statistics/share-change.ts';
import { waveChange } from '../../../shared/domain/statistics/wave-change.ts';
import { closedSurvey } from '../../fixtures/closed-survey.ts';
import { valueOf } from '../statistics/result-of.ts';

type Made = Awaited<ReturnType<typeof closedSurvey>>;

const PEOPLE = { A: 150, B: 90, C: 14, D: 16, E: 120, F: 30 };
const STARTERS = { A: 30, B: 25, C: 11, D: 12, E: 30, F: 5 };

let spring: Made;
let autumn: Made;
let candidates: Made;
let assessors: Made;
let three: Made;
let six: Made;

/** The same release with these shares of the nation's points of one statement. */
function asHelped(release: Release, shares: Readonly<Record<number, number>>): Release {
  const groups = release.groups.map((group) => {
    if (group.id !== 'nation') return group;
    const count = (...points: readonly number[]) => {
      const x = points.reduce((sum, point) => sum + Math.round(group.n * (shares[point] ?? 0)), 0);
      return { is: 'count', x } as ReleasedFigure;
    };
    const points = Object.fromEntries([1, 2, 3, 4, 5].map((point) => [point, count(point)]));
    const bands = { low: count(1, 2), middle: count(3), high: count(4, 5) };
    return { ...group, figures: { ...group.figures, c_help: bands, 'c_help.points': points } };
  });
  return { ...release, groups };
}

beforeAll(async () => {
  const wave = { instrument: 'psychological-safety', people: PEOPLE };
  spring = await closedSurvey({ ...wave, id: 'spring', title: 'Spring', closed: '2026-04-30', seed: 3 });
  autumn = await closedSurvey({
    ...wave,
    id: 'autumn',
    title: 'Autumn',
    closed: '2026-10-31',
    seed: 4,
    lift: 0.4,
  });
  candidates = await closedSurvey({
    id: 'round',
    title: 'Candidates',
    instrument: 'candidate-feedback',
    closed: '2026-02-28',
    people: { N03: 180, N54: 140 },
    seed: 5,
  });
  assessors = await closedSurvey({
    id: 'assessors',
    title: 'Assessors',
    instrument: 'assessor-feedback',
    closed: '2026-02-28',
    people: { N03: 50, N54: 40 },
    seed: 6,
  });
  const check = { instrument: 'new-starter-check', people: STARTERS };
  three = await closedSurvey({
    ...check,
    id: 'three',
    title: 'Starters',
    closed: '2026-06-30',
    seed: 7,
    context: { checkpoint: '3m' },
  });
  six = await closedSurvey({
    ...check,
    id: 'six',
    title: 'Starters',
    closed: '2026-09-30',
    seed: 8,
    context: { checkpoint: '6m' },
  });
});

const reportOf = ({ release, hash }: Made, scope: string, companions: Partial<Companions> = {}): Report =>
  buildReport(release, hash, scope, { ...ALONE, ...companions })!;
const tableOf = (report: Report, id: string): Table | undefined =>
  tablesOf(report).find((table) => table.id === id);
const column = ({ columns, rows }: Table, title: string) => {
  const at = columns.findIndex((each) => each.title === title);
  expect(at).not.toBe(-1);
  return rows.map((row) => row[at]);
};
const wordingIn = ({ sections }: Report): readonly string[] | undefined =>
  sections.flatMap((section) =>
    section.kind === 'points' && section.title === 'Where the wording changed' ? [section.points] : [],
  )[0];
const questionTexts = ({ questions }: Release, id: string): readonly string[] =>
  questions.flatMap((each) => (each.id === id ? [each.stem ? `${each.stem}: ${each.text}` : each.text] : []));
const countIn = ({ groups }: Release, group: string, question: string, value: string): number => {
  const figure = groups.find(({ id }) => id === group)!.figures[question]![value]!;
  if (figure.is !== 'count') throw new Error(`${question} ${value} is no count`);
  return figure.x;
};

describe('the report of psychological safety', () => {
  it('has the means of its scales, made of the counts of their points alone', () => {
    const report = reportOf(autumn, 'nation');
    const scales = tableOf(report, 'scales')!;
    expect(column(scales, 'Scale')).toContain('SBAR');
    const items = ['c_unsure', 'c_help', 'c_disagree', 'c_capacity', 'c_quiet', 'c_differ'];
    const means = items.map((item) => {
      const counts = [1, 2, 3, 4, 5].map((point) =>
        countIn(autumn.release, 'nation', `${item}.points`, String(point)),
      );
      const turned = item === 'c_quiet' ? counts.toReversed() : counts;
      const n = counts.reduce((sum, x) => sum + x);
      return turned.reduce((sum, x, at) => sum + x * (at + 1), 0) / n;
    });
    const mean = means.reduce((sum, each) => sum + each) / means.length;
    expect(column(scales, 'Mean')[column(scales, 'Scale').indexOf('Psychological safety')]).toBe(
      Math.round(mean * 10) / 10,
    );
  });

  it('makes a unit’s mean where what is printed tells how many “2 or fewer” are, and none where it does not', () => {
    const group = spring.release.groups.find(({ id }) => id === 'unit-A')!;
    const item = 'c_unsure';
    const points = spring.release.questions.find(({ id }) => id === `${item}.points`)!;
    const released = group.figures[points.id]!;
    expect(Object.values(released).some(({ is }) => is === 'bound')).toBe(true);
    const counts = pointCounts(points, group)!;
    const band = (...scores: readonly number[]) =>
      counts.filter(({ score }) => scores.includes(score)).reduce((sum, { x }) => sum + x, 0);
    for (const [name, held] of [
      ['low', band(1, 2)],
      ['middle', band(3)],
      ['high', band(4, 5)],
    ] as const)
      expect(group.figures[item]![name]).toEqual({ is: 'count', x: held });
    const scales = tableOf(reportOf(spring, 'unit-A'), 'scales')!;
    expect(column(scales, 'Scale')).toContain('Psychological safety');
    // Two open counts of one band tell neither.
    const bound = Object.values(released).find(({ is }) => is === 'bound')!;
    const open = {
      ...group,
      figures: { ...group.figures, [points.id]: { ...released, 1: bound, 2: bound } },
    };
    expect(pointCounts(points, open)).toBeUndefined();
    const groups = spring.release.groups.map((each) => (each === group ? open : each));
    const without = tableOf(
      reportOf({ ...spring, release: { ...spring.release, groups } }, 'unit-A'),
      'scales',
    );
    expect(column(without!, 'Scale')).not.toContain('Psychological safety');
  });

  it('gives a change of a small group by its share, with its interval and how many answered of those asked', async () => {
    const small = { instrument: 'psychological-safety', people: { A: 22, E: 25 } };
    const [then, now] = [
      await closedSurvey({ ...small, id: 'one', title: 'One', closed: '2026-04-30', seed: 11 }),
      await closedSurvey({ ...small, id: 'two', title: 'Two', closed: '2026-10-31', seed: 12, lift: 2 }),
    ];
    const waves = tableOf(reportOf(now, 'unit-A', { wave: [then.release] }), 'waves')!;
    expect(waves.note).toContain('22 (61% of those asked) then, 22 (61% of those asked) now.');
    const changes = column(waves, 'Change').filter((cell) => cell !== 'No clear change');
    expect(changes.length).toBeGreaterThan(2);
    const at = column(waves, 'Change').indexOf(changes[0]);
    const [past, present] = [then, now].map(({ release }) => {
      const item = release.questions.find(({ text }) => text === column(waves, 'Statement')[at])!;
      return { x: countIn(release, 'unit-A', item.id, item.reverse === true ? 'low' : 'high'), n: 22 };
    });
    const { diff, lo, hi } = valueOf(shareChange(past!, present!, 0.95));
    const [size, ...ends] = [diff, lo, hi].map((each) => Math.abs(Math.round(100 * each)));
    expect(changes[0]).toBe(
      `${diff > 0 ? 'Better' : 'Worse'} by ${size} percentage points (${ends.toSorted((a, b) => a - b).join('\u00a0to\u00a0')})`,
    );
  });

  it('begins with the scale that the survey is named for, beside the places around it', () => {
    const { what } = reportOf(autumn, 'unit-A', { wave: [spring.release] }).summary;
    expect(what).toMatch(
      /^Psychological safety: \d\.\d on a scale of 1 to 5 \(\d\.\d to \d\.\d\); Wales \d\.\d, England and Wales \d\.\d; [a-z].* since Spring\. /,
    );
    expect(reportOf(autumn, 'nation').summary.what).toMatch(/^Psychological safety: [^;]*\)\. /);
  });

  it('sets a wave beside the one before, and calls a change only by its test', () => {
    const report = reportOf(autumn, 'nation', { wave: [spring.release] });
    const waves = tableOf(report, 'waves')!;
    const scoresOf = ({ release }: Made, item: string): number[] =>
      [1, 2, 3, 4, 5].flatMap((point) =>
        Array.from({ length: countIn(release, 'nation', `${item}.points`, String(point)) }, () => point),
      );
    const change = waveChange(scoresOf(spring, 'c_help'), scoresOf(autumn, 'c_help'), 0.95);
    if (!change.ok) throw new Error('no change');
    const row = column(waves, 'Statement').indexOf('I can ask for help without being judged');
    expect(column(waves, 'Change')[row]).toBe(
      change.value.lo > 0
        ? `Better by ${change.value.diff.toFixed(1)} (${change.value.lo.toFixed(1)}\u00a0to\u00a0${change.value.hi.toFixed(1)})`
        : 'No clear change',
    );
    expect(column(waves, 'Hedges’ g')[row]).toBe(Math.round(change.value.hedges_g * 100) / 100);
    expect(column(waves, 'Hedges’ g: interval to')[row]).toBe(Math.round(change.value.hedges_hi * 100) / 100);
    expect(column(waves, 'Change in mean')[row]).toBe(Math.round(change.value.diff * 10) / 10);
  });

  it('gives the size of a change for the worse, the smaller end of its interval first', () => {
    expect(changeWords(-0.46, -0.62, -0.31)).toBe('Worse by 0.5 (0.3\u00a0to\u00a00.6)');
    expect(changeWords(-0.1, -0.3, 0.1)).toBe('No clear change');
  });

  it('says once how many statements moved each way, and which moved furthest', () => {
    const report = reportOf(autumn, 'nation', { wave: [spring.release] });
    const ways = column(tableOf(report, 'waves')!, 'Change').map(String);
    const [better, worse] = ['Better', 'Worse'].map(
      (way) => ways.filter((words) => words.startsWith(way)).length,
    );
    expect(report.summary.what).toContain(
      `Since Spring: better in ${better}, worse in ${worse} of the ${ways.length} statements compared.`,
    );
    const moved = report.findings.points.filter((point) => point.includes(' than in Spring in '));
    expect(moved).toHaveLength(2);
    expect(moved[1]).toContain(`Better than in Spring in ${better} of the ${ways.length} statements`);
    expect(moved[1]!.match(/ against .*?, the mean better by /g)).toHaveLength(3);
  });

  it('holds the first wave beside this one too, where it is not the one before', () => {
    const baseline = { ...spring.release, campaign: { ...spring.release.campaign, title: 'Baseline' } };
    const report = reportOf(autumn, 'nation', { wave: [autumn.release, baseline] });
    expect(tableOf(report, 'waves')!.title).toBe(`Change since ${autumn.release.campaign.title}`);
    expect(tableOf(report, 'baseline')!.title).toBe('Change since Baseline');
    expect(report.summary.what).toContain('no clear change in any of the');
    expect(report.summary.what).toMatch(/Since Baseline: better in \d+, worse in \d+ of the/);
    expect(report.findings.points[0]).toMatch(
      / a share of 40% would have had to rise to at least \d+% to be seen\.$/,
    );
    expect(tableOf(reportOf(autumn, 'nation', { wave: [baseline] }), 'baseline')).toBeUndefined();
  });

  it('calls no change where the mean and the share go different ways', () => {
    const then = asHelped(spring.release, { 1: 0.5, 4: 0.5 });
    const now = asHelped(autumn.release, { 3: 0.6, 5: 0.4 });
    const report = buildReport(now, autumn.hash, 'nation', { ...ALONE, wave: [then] })!;
    const waves = tableOf(report, 'waves')!;
    const at = column(waves, 'Statement').indexOf('I can ask for help without being judged');
    const cells = ['Change in mean', 'Then (%)', 'Now (%)', 'Change'].map(
      (title) => column(waves, title)[at],
    );
    expect(cells).toEqual([1.3, 50, 40, 'No clear change']);
  });

  it('compares no wave that asked another version, and none where there is none', () => {
    const instrument = { ...spring.release.instrument, version: '0.9.0' };
    const other = { ...spring.release, instrument };
    expect(tableOf(reportOf(autumn, 'nation', { wave: [other] }), 'waves')).toBeUndefined();
    expect(tableOf(reportOf(autumn, 'nation'), 'waves')).toBeUndefined();
  });

  it('marks a break where the wave before asked in other words, and compares the rest', () => {
    const differs = [
      { question: 'c_help', is: 'reworded' as const },
      { question: 'c_unsure', is: 'changed' as const },
      { question: 'c_disagree', is: 'translated' as const },
    ];
    const release: Release = {
      ...autumn.release,
      instrument: { ...autumn.release.instrument, version: '1.1.0' },
      companions: [{ why: 'wave', campaign: 'spring', clock: 'close', release: spring.hash, differs }],
    };
    const report = buildReport(release, autumn.hash, 'nation', { ...ALONE, wave: [spring.release] })!;
    const waves = tableOf(report, 'waves')!;
    const rowOf = (statement: string) => {
      const at = column(waves, 'Statement').indexOf(statement);
      return ['Then (%)', 'Change', 'Change in mean'].map((title) => column(waves, title)[at]);
    };
    const help = 'I can ask for help without being judged';
    for (const row of waves.rows) expect(row.length).toBe(waves.columns.length);
    expect(rowOf(help)).toEqual([{ mark: 'z' }, 'Break: wording changed', { mark: 'z' }]);
    const [disagree] = questionTexts(release, 'c_disagree');
    expect(rowOf(disagree!)[0]).toBeTypeOf('number');
    const scales = tableOf(report, 'scales')!;
    expect(column(scales, 'Change')[column(scales, 'Scale').indexOf('Psychological safety')]).toBe(
      'Break: wording changed',
    );
    expect(wordingIn(report)).toEqual([
      `“${help}”: is asked in other words than in Spring. A break: the two are not compared.`,
      expect.stringContaining('asks for something else than in Spring. A break'),
    ]);
    expect(JSON.stringify([report.findings, report.summary])).not.toContain(`“${help}”, `);
  });

  it('says of each question of which several wordings are counted together, and of no other', () => {
    const release: Release = {
      ...autumn.release,
      instrument: {
        ...autumn.release.instrument,
        earlier: [
          {
            version: '1.0.0',
            until: '2026-10-05',
            differs: [
              { question: 'c_help', is: 'reworded' },
              { question: 'c_unsure', is: 'translated' },
              { question: 'a_comment', is: 'reworded' },
            ],
          },
        ],
      },
    };
    for (const scope of ['nation', 'unit-A', 'pack-nation', 'staff-nation']) {
      expect(wordingIn(buildReport(release, autumn.hash, scope)!)).toEqual([
        '“I can ask for help without being judged”: asked in other words until 5 October 2026 (version 1.0.0). Answers to both wordings are counted together.',
        expect.stringMatching(/^“.*”: the Welsh was another until 5 October 2026 .* All answers are counted/),
      ]);
    }
    expect(wordingIn(reportOf(autumn, 'nation'))).toBeUndefined();
  });

  it('has agreement for the analyst, of regions and the nation, and alpha of the nation alone', () => {
    const table = tableOf(reportOf(autumn, 'nation'), 'agreement')!;
    const [scale, statement] = ['Psychological safety', 'I can say when I am not sure what to do'].map(
      (name) => table.rows.find(([first]) => first === name)!.slice(6),
    );
    const { alpha, atLeast } = autumn.release.reliability!.find(
      ({ factor }) => factor === 'psychological-safety',
    )!;
    // Drawn at random, its statements do not go together.
    expect(alpha).toBeLessThan(0.3);
    expect(scale?.[0]).toBe(alpha === 0 ? '0 or less' : alpha);
    expect([scale?.[3], atLeast % 10]).toEqual([atLeast, 0]);
    expect(statement).toEqual(Array.from({ length: 4 }, () => ({ mark: 'z' })));
    const region = tableOf(reportOf(autumn, 'region-N03'), 'agreement')!;
    expect([region.columns.length, region.note]).toEqual([
      6,
      expect.stringContaining('of the nation only, from 200 complete answers on'),
    ]);
    for (const cell of column(table, 'rwg'))
      expect(cell).toSatisfy((value: number) => value >= 0 && value <= 1);
    expect(tableOf(reportOf(autumn, 'unit-A'), 'agreement')).toBeUndefined();
  });
});

describe('the reports on recruitment', () => {
  it('are made where somebody was asked, and say where that was', async () => {
    const check = { instrument: 'new-starter-check', closed: '2026-06-30', seed: 9 };
    const few = await closedSurvey({ ...check, id: 'few', title: 'Few', people: { A: 30, B: 25 } });
    expect(reportScopes(few.release)).toEqual([
      'nation',
      'pack-nation',
      'staff-nation',
      'region-N03',
      'staff-region-N03',
      'unit-A',
      'unit-B',
    ]);
    // Nothing is said of a place beside figures that it has no part in.
    expect(viewOf(few.release, 'unit-C', ALONE)).toBeUndefined();
    const askedIn = (scope: string) =>
      reportOf(few, scope).facts.find(({ term }) => term === 'Asked in')?.detail;
    expect(askedIn('nation')).toMatch(/^1 of 2 regions: /);
    expect(askedIn('region-N03')).toMatch(/^2 of 4 PDUs and units: .* and /);
    expect(askedIn('unit-A')).toBeUndefined();
    const facts = new Map(reportOf(candidates, 'nation').facts.map(({ term, detail }) => [term, detail]));
    expect([facts.has('Asked in'), facts.get('Response rate')]).toEqual([false, '63%']);
  });

  it('set candidates, new starters and their checkpoints beside each other, item by item', () => {
    const report = reportOf(six, 'nation', { wave: [three.release], matched: [candidates.release] });
    const table = tableOf(report, 'expectations')!;
    const who = column(table, 'Who, and what was said').map((cell) => (cell as string).split(':')[0]);
    expect(who.slice(0, 3)).toEqual(['Candidates', 'New starters at 3 months', 'New starters at 6 months']);
    const at = column(table, 'Item').indexOf('The amount of administration and recording');
    expect(column(table, 'Worse than expected: number')[at]).toBe(
      countIn(three.release, 'nation', 'g_admin', 'high'),
    );
    expect(column(table, 'Base')[at]).toBe(three.release.groups.find(({ id }) => id === 'nation')!.n);
    // Other people at another time after they started: no wave of the same.
    expect(tableOf(report, 'waves')).toBeUndefined();
  });

  it('says of a scale of expectations what was worse, and never that more of a thing is better', () => {
    const report = reportOf(six, 'nation');
    expect(report.summary.what).toMatch(/^“[^”]+”: \d+ of \d+ \(\d+%\) (more|less) than I expected\./);
    const other = tableOf(report, 'against_expectation')!;
    expect(column(other, 'Statement')).toContain('The support from my manager');
    expect(other.note).toContain('“More than I expected or much more than I expected”');
  });

  it('ranks a statement that only some were asked by those who were asked, and compares no place by it', () => {
    const report = reportOf(candidates, 'nation');
    const bands = ['high', 'middle', 'low', 'na'].map((value) =>
      countIn(candidates.release, 'nation', 's_fair', value),
    );
    const asked = bands.reduce((sum, x) => sum + x);
    const statements = tableOf(report, 'statements')!;
    const name = `At the assessment or interview: I was assessed fairly (of the ${asked} who were asked and answered)`;
    const at = column(statements, 'Statement').indexOf(name);
    expect(column(statements, 'Share (%)')[at]).toBe(Math.round((100 * bands[0]!) / asked));
    expect(column(statements, 'Share (%)')).toEqual(
      column(statements, 'Share (%)').toSorted((a, b) => Number(a) - Number(b)),
    );
    const within = tableOf(reportOf(candidates, 'region-N03'), 'statements')!;
    expect(column(within, 'Against the rest of England and Wales')).toContain('Not compared');
  });

  it('set candidates and assessors beside each other, of those who answered where not all were asked', () => {
    const report = reportOf(assessors, 'nation', { matched: [candidates.release] });
    const table = tableOf(report, 'assessment')!;
    const at = column(table, 'Item').indexOf('At the assessment or interview: I was assessed fairly');
    const bands = ['high', 'middle', 'low', 'na'].map((value) =>
      countIn(candidates.release, 'nation', 's_fair', value),
    );
    expect(column(table, 'Base')[at]).toBe(bands.reduce((sum, x) => sum + x));
    expect(table.title).toBe('What assessors say, and what candidates say');
    expect(tableOf(report, 'expectations')).toBeUndefined();
    expect([...OF_ASSESSMENT].sort()).toEqual(
      assessors.release.questions.flatMap(({ match }) => match?.id ?? []).sort(),
    );
    const gaps = report.findings.points.filter((point) => /gap/.test(point));
    expect(gaps).toHaveLength(2);
    for (const gap of gaps) {
      expect(gap).toMatch(
        /^(No clear gap|A gap: more (assessors|candidates) disagree)\. Assessors, “.*”: \d+ of 90 \(\d+%\) disagree; candidates, “.*”: \d+ of \d+ \(\d+%\) disagree\.$/,
      );
    }
  });
});

describe('the report of any survey', () => {
  const all = () => [autumn, candidates, assessors, three];

  it('has a summary, a table for its questions, a file name of its own and its marking', () => {
    for (const made of all()) {
      const report = reportOf(made, 'nation');
      expect(report.definition.id).toBe(made.release.instrument.id);
      expect(report.fileStem).toBe(
        `OFFICIAL-SENSITIVE-${made.release.instrument.id}-england-and-wales-close`,
      );
      for (const words of Object.values(report.summary)) expect(words).not.toBe('');
      expect(tablesOf(report).length).toBeGreaterThan(3);
      expect(JSON.stringify(report)).not.toMatch(/NaN|undefined|leavers? (answered|and were asked)/);
    }
  });

  it('is the same bytes from the same releases, with one column of each name', () => {
    for (const made of all()) {
      for (const scope of reportScopes(made.release)) {
        const report = reportOf(made, scope, { wave: [spring.release] });
        expect(canonicalJson(report)).toBe(
          canonicalJson(reportOf(structuredClone(made), scope, { wave: [spring.release] })),
        );
        for (const { columns, rows } of [...tablesOf(report), report.figures]) {
          expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
          for (const row of rows) expect(row.length).toBe(columns.length);
        }
        expect(new Set(tablesOf(report).map(({ id }) => id)).size).toBe(tablesOf(report).length);
      }
    }
  });
});
