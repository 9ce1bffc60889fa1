import { describe, expect, it } from 'vitest';
import { listWithheld } from '../../shared/use-cases/list-withheld.ts';
import { latestRelease } from '../../shared/use-cases/latest-release.ts';
import { runTo, sampleYear } from '../fixtures/report-run.ts';

const CAMPAIGN = 'leavers-2026';

describe('what a release withholds', () => {
  it('is told by rule, every withheld figure of a report once, and no count', async () => {
    const run = sampleYear();
    await runTo(run, '2026-Q1');
    const listed = await listWithheld(run, { campaign: CAMPAIGN, clock: '2026-Q1' });
    const withheld = listed.ok ? listed.value : [];
    const release = await latestRelease(run, CAMPAIGN);
    const inReports = new Set(release?.scopes.flatMap(({ own, pool }) => [own, pool]));
    const figures = (release?.groups ?? [])
      .filter(({ id }) => inReports.has(id))
      .flatMap((group) => Object.values(group.figures).flatMap((values) => Object.values(values)));
    const counted = (rule: 'level' | 'value') => [
      withheld.filter((one) => one.rule === rule).reduce((sum, { answers }) => sum + answers.length, 0),
      figures.filter((figure) => figure.is === 'withheld' && figure.by === rule).length,
    ];
    for (const rule of ['level', 'value'] as const) {
      const [told, there] = counted(rule);
      expect(told).toBe(there);
      expect(told).toBeGreaterThan(0);
    }
    expect(withheld.filter(({ rule }) => rule === 'group').map(({ group }) => group)).toEqual(
      release?.scopes.filter(({ own }) => own === null).map(({ name }) => name),
    );
    const reasons = release?.questions.find(({ role }) => role === 'reasons');
    const culture = reasons?.options.find(({ value }) => value === 'culture')?.label;
    const unit = release?.groups.find(({ id, level }) => level === 'unit' && inReports.has(id))?.name;
    expect(
      withheld.find((one) => one.group === unit && one.question === reasons?.text && one.rule === 'level')
        ?.answers,
    ).toContain(culture);
  });

  it('is told of no release that there is not', async () => {
    expect(await listWithheld(sampleYear(), { campaign: CAMPAIGN, clock: '2026-Q1' })).toEqual({
      ok: false,
      problem: { kind: 'not-found', what: 'release of leavers-2026 for 2026-Q1' },
    });
  });
});
