import { describe, expect, it } from 'vitest';
import { openRelease } from '../../../shared/domain/disclosure/open-release.ts';
import { releaseKey } from '../../../shared/domain/disclosure/release.ts';
import { type ApprovedQuote, quoteKey } from '../../../shared/domain/disclosure/themes/quotes.ts';
import type { ThemeTally } from '../../../shared/domain/disclosure/themes/theme-tally.ts';
import { themeTallyKey } from '../../../shared/domain/disclosure/themes/theme-tally.ts';
import { buildReport } from '../../../shared/domain/report/build-report.ts';
import { tablesOf } from '../../../shared/domain/report/report.ts';
import { readCompanions } from '../../../shared/use-cases/read-companions.ts';
import { runTo, sampleYear } from '../../fixtures/report-run.ts';

const tally: ThemeTally = {
  schema: 'themes/1',
  campaign: 'leavers-2026',
  region: 'N03',
  number: 1,
  periods: ['2025-Q4'],
  codebook: {
    id: 'drivers',
    version: '1.0.0',
    themes: [
      { id: 'workload', name: 'Workload and caseload', sensitive: false },
      { id: 'pay', name: 'Pay and benefits', sensitive: false },
      { id: 'culture', name: 'Bullying, blame and speaking up', sensitive: true },
    ],
  },
  questions: { one_change: { n: 40, themes: { workload: 10, pay: 22, culture: 3 } } },
  agreement: {
    workload: { both: 3, first: 1, second: 0, neither: 6 },
    pay: { both: 5, first: 0, second: 1, neither: 4 },
    culture: { both: 0, first: 0, second: 0, neither: 10 },
  },
};

const encoded = (value: object): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

async function reportsWithThemes(quotes: readonly ApprovedQuote[] = []) {
  const run = sampleYear();
  await run.workings.keep(themeTallyKey(tally), encoded(tally), 'application/json');
  for (const [at, quote] of quotes.entries())
    await run.workings.keep(quoteKey(quote, `q${at}`), encoded(quote), 'application/json');
  const { release: hash, scopes } = await runTo(run, '2026-Q1');
  const release = openRelease((await run.workings.get(releaseKey(hash)))!, hash, run.sha256)!;
  const companions = await readCompanions(run, release);
  if (!companions.ok) throw new Error('no companions');
  return {
    run,
    hash,
    release,
    scopes,
    report: (scope: string) => buildReport(release, hash, scope, companions.value)!,
  };
}

const themesIn = (report: ReturnType<typeof buildReport>) =>
  tablesOf(report!).filter(({ id }) => id.startsWith('themes_'));

describe('what people wrote', () => {
  it('stands in the report of a region and the nation, by theme with its interval, the most written of first', async () => {
    const { report } = await reportsWithThemes();
    for (const scope of ['nation', 'region-N03']) {
      const [table, ...others] = themesIn(report(scope));
      expect(others).toEqual([]);
      expect(table?.title).toBe(
        'What people wrote: what one change would most help your colleagues to stay?',
      );
      expect(table?.rows).toEqual([
        ['Pay and benefits', 22, 55, 40, 69, 40],
        ['Workload and caseload', 10, 25, 14, 40, 40],
        ['Bullying, blame and speaking up', { mark: 'c' }, { mark: 'c' }, { mark: 'c' }, { mark: 'c' }, 40],
      ]);
      expect(table?.note).toContain('40 people wrote an answer');
      expect(table?.note).toContain('version 1.0.0');
      expect(table?.note).toContain('Krippendorff’s alpha 0.8');
      expect(table?.note).toContain('Q4 of 2025');
    }
  });

  it('stands in no report of a unit, of a region without coded comments, or for staff', async () => {
    const { report, scopes } = await reportsWithThemes();
    const others = scopes
      .map(({ scope }) => scope)
      .filter((scope) => !['nation', 'region-N03'].includes(scope));
    expect(others).toContain('staff-nation');
    for (const scope of others) expect(themesIn(report(scope))).toEqual([]);
  });

  it('is quoted in the report of its region and of the nation, which does not say where, and in no other', async () => {
    const quote = { schema: 'quote/1', campaign: 'leavers-2026', region: 'N03', batch: 1 } as const;
    const text = 'Fewer cases […] and time to think.';
    const { report, scopes } = await reportsWithThemes([{ ...quote, question: 'one_change', text }]);
    const quoting = scopes
      .map(({ scope }) => scope)
      .filter((scope) => JSON.stringify(report(scope)).includes('time to think'));
    expect(quoting.toSorted()).toEqual(['nation', 'region-N03']);
    const section = report('nation').sections.find(
      (each) => each.kind === 'points' && each.title.includes('in their own words'),
    );
    expect(section).toMatchObject({ points: [`“${text}”`] });
    expect(JSON.stringify(section)).not.toMatch(/Wales|N03/);
  });

  it('is frozen with the release: what is coded later changes no report of it, and a changed file makes none', async () => {
    const { run, release, report } = await reportsWithThemes();
    expect(release.themes?.key).toBe(`releases/themes/${release.themes?.sha256}.json`);
    const before = report('nation');
    const later = { ...tally, number: 2 };
    await run.workings.keep(
      themeTallyKey(later),
      new TextEncoder().encode(JSON.stringify(later)),
      'application/json',
    );
    const again = await readCompanions(run, release);
    expect(again.ok && buildReport(release, before.release, 'nation', again.value)).toEqual(before);
    const { key } = release.themes!;
    run.workings.held.set(key, new TextEncoder().encode('{}'));
    expect(await readCompanions(run, release)).toMatchObject({ ok: false, problem: { kind: 'unavailable' } });
  });
});
