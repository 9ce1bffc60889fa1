import { beforeAll, describe, expect, it } from 'vitest';
import type { RolloutRow } from '../../../shared/domain/context/rows.ts';
import { ContextSnapshot } from '../../../shared/domain/context/snapshot.ts';
import { buildReport } from '../../../shared/domain/report/build-report.ts';
import { tablesOf } from '../../../shared/domain/report/report.ts';
import { ALONE, type Companions } from '../../../shared/domain/report/view.ts';
import { newestContext } from '../../../shared/use-cases/newest-context.ts';
import { closedSurvey } from '../../fixtures/closed-survey.ts';
import { loadInto } from '../../fixtures/context-files.ts';
import { sampleYear } from '../../fixtures/report-run.ts';

type Made = Awaited<ReturnType<typeof closedSurvey>>;

const PEOPLE = { A: 150, B: 90, C: 14, D: 16, E: 120, F: 30 };

const ROLLOUT: readonly RolloutRow[] = [
  { unit: 'A', step: 'briefing', date: '2026-03-02' },
  { unit: 'A', step: 'sbar', date: '2026-06-15' },
  { unit: 'A', step: 'feedback', date: '2027-01-11' },
  { unit: 'B', step: 'sbar', date: '2026-09-01' },
  { unit: 'E', step: 'sbar', date: '2026-04-01' },
];

const contextOf = (rollout: readonly RolloutRow[]): ContextSnapshot =>
  ContextSnapshot.parse({
    schema: 'context/1',
    versions: [],
    staffing: null,
    conditions: null,
    published: [],
    recruitment: [],
    withdrawals: [],
    weeks: [],
    pqip: [],
    rollout,
  });

let spring: Made;
let autumn: Made;
beforeAll(async () => {
  const wave = { instrument: 'psychological-safety', people: PEOPLE };
  spring = await closedSurvey({ ...wave, id: 'spring', title: 'Spring', closed: '2026-04-30', seed: 3 });
  autumn = await closedSurvey({ ...wave, id: 'autumn', title: 'Autumn', closed: '2026-10-31', seed: 4 });
});

const tablesIn = ({ release, hash }: Made, scope: string, companions: Partial<Companions> = {}) => {
  const given = { ...ALONE, context: contextOf(ROLLOUT), ...companions };
  const tables = tablesOf(buildReport(release, hash, scope, given)!);
  const of = (id: string) => tables.find((table) => table.id === id);
  return { waves: of('waves'), steps: of('human_factors') };
};

const timelineIn = ({ release, hash }: Made, scope: string, wave: Companions['wave']) => {
  const report = buildReport(release, hash, scope, { ...ALONE, context: contextOf(ROLLOUT), wave })!;
  return report.sections.flatMap((section) => (section.kind === 'timeline' ? [section.timeline] : []))[0];
};

describe('dates of the human factors roll-out', () => {
  it('stand with a unit’s waves, before, between and after them, and are no cause', () => {
    const { waves, steps } = tablesIn(autumn, 'unit-A', { wave: [spring.release] });
    expect(steps?.rows).toEqual([
      ['Team briefing', '2 March 2026', 'Before both waves'],
      ['SBAR', '15 June 2026', 'Between the two waves'],
      ['Protected time', { mark: 'x' }, 'Not known to have begun'],
      ['Feedback and learning', '11 January 2027', 'After this wave'],
    ]);
    expect(steps?.note).toContain('Spring has answers up to 30 April 2026, this wave up to 31 October 2026.');
    expect(waves?.note).toContain('Begun between the two waves: SBAR (15 June 2026).');
    for (const table of [waves, steps]) expect(table?.note).toContain('does not say that it comes from it');
  });

  it('are counted by units for a region and the nation', () => {
    const { waves, steps } = tablesIn(autumn, 'region-N03', { wave: [spring.release] });
    expect(steps?.columns[1]?.title).toBe('Begun in units, of 4');
    expect(steps?.rows[1]).toEqual([
      'SBAR',
      2,
      '15 June 2026',
      '1 September 2026',
      'Between the two waves: 2',
    ]);
    // What is planned for after the wave has not begun.
    expect(steps?.rows[3]).toEqual([
      'Feedback and learning',
      0,
      { mark: 'x' },
      { mark: 'x' },
      'After this wave: 1',
    ]);
    expect(waves?.note).toContain('SBAR (2 of 4 units, from 15 June 2026)');
    expect(tablesIn(autumn, 'nation', { wave: [spring.release] }).steps?.rows[1]).toEqual([
      'SBAR',
      3,
      '1 April 2026',
      '1 September 2026',
      'Before both waves: 1; between the two waves: 2',
    ]);
  });

  it('stand against the one wave there is, and nowhere where nothing is loaded', () => {
    expect(tablesIn(spring, 'unit-A').steps?.rows.map((row) => row.at(-1))).toEqual([
      'Before this wave',
      'After this wave',
      'Not known to have begun',
      'After this wave',
    ]);
    const bare = tablesIn(autumn, 'nation', { wave: [spring.release], context: contextOf([]) });
    expect(bare.steps).toBeUndefined();
    expect(bare.waves?.note).not.toContain('human factors');
  });

  it('are drawn over the statements that moved furthest, up to the day of this wave', () => {
    const timeline = timelineIn(autumn, 'unit-A', [spring.release])!;
    expect(timeline.marks).toEqual([
      { day: '2026-03-02', label: 'Team briefing began on 2 March 2026' },
      { day: '2026-06-15', label: 'SBAR began on 15 June 2026' },
    ]);
    expect(timeline.series).toHaveLength(3);
    for (const { points } of timeline.series)
      expect(points.map(({ day }) => day)).toEqual(['2026-04-30', '2026-10-31']);
    expect(timeline.alternative).toContain('SBAR began on 15 June 2026');
    expect(timeline.note).toContain('does not say that it comes from it');
    const [sbar] = timelineIn(autumn, 'region-N03', [spring.release])!.marks.slice(1);
    expect(sbar).toEqual({
      day: '2026-06-15',
      label: 'SBAR began in 2 of 4 units, first on 15 June 2026',
    });
    expect(timelineIn(autumn, 'unit-A', [])).toBeUndefined();
  });

  it('are loaded from a file, where a step that there is not is refused', async () => {
    const run = sampleYear();
    await loadInto(run, 'human-factors', 'unit,step,date\nA,sbar,2026-06-15\nB,briefing,2026-03-02');
    const newest = await newestContext(run, run.estate);
    expect(newest.ok && newest.value?.snapshot.rollout).toEqual([
      { unit: 'B', step: 'briefing', date: '2026-03-02' },
      { unit: 'A', step: 'sbar', date: '2026-06-15' },
    ]);
    await expect(
      loadInto(sampleYear(), 'human-factors', 'unit,step,date\nA,party,2026-06-15'),
    ).rejects.toThrow(/refused/);
  });
});
