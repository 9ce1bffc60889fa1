import { beforeAll, describe, expect, it } from 'vitest';
import { textsIn } from '../../../shared/domain/instrument/translation/text-tree.ts';
import type { Release } from '../../../shared/domain/disclosure/release.ts';
import { openRelease } from '../../../shared/domain/disclosure/open-release.ts';
import { releaseKey } from '../../../shared/domain/disclosure/release.ts';
import { buildReport } from '../../../shared/domain/report/build-report.ts';
import { DRIVERS } from '../../../shared/domain/report/drivers.ts';
import { shownColumns } from '../../../shared/domain/report/cell-text.ts';
import { langOf } from '../../../shared/domain/report/language.ts';
import { type Report, tablesOf } from '../../../shared/domain/report/report.ts';
import { WELSH_DRAFT } from '../../../shared/domain/report/welsh/draft.ts';
import { ENGLISH } from '../../../shared/domain/report/welsh/english.ts';
import { type Dictionary, inWelsh } from '../../../shared/domain/report/welsh/in-welsh.ts';
import { welshFor } from '../../../shared/domain/report/welsh/who-reads.ts';
import { readCompanions } from '../../../shared/use-cases/read-companions.ts';
import { conditionsCsv, loadInto, PUBLISHED, staffingCsv } from '../../fixtures/context-files.ts';
import { runTo, sampleYear } from '../../fixtures/report-run.ts';

const [english, draft] = [textsIn(ENGLISH), textsIn(WELSH_DRAFT)];
const DICTIONARY: Dictionary = {
  schema: 'welsh/1',
  texts: Object.fromEntries([...english].map(([name, text]) => [text, draft.get(name)!])),
};

let release: Release;
let reports: ReadonlyMap<string, Report>;
beforeAll(async () => {
  const run = sampleYear();
  await loadInto(run, 'staffing', staffingCsv());
  await loadInto(run, 'conditions', conditionsCsv());
  await loadInto(run, 'published', PUBLISHED);
  await runTo(run, '2026-Q3');
  const { release: hash, scopes } = await runTo(run, '2026-Q4');
  release = openRelease((await run.workings.get(releaseKey(hash)))!, hash, run.sha256)!;
  const companions = await readCompanions(run, release);
  if (!companions.ok) throw new Error('no companions');
  reports = new Map(scopes.map(({ scope }) => [scope, buildReport(release, hash, scope, companions.value)!]));
});

const inBoth = (scope: string) => {
  const report = reports.get(scope)!;
  return { report, welsh: inWelsh(report, DICTIONARY) };
};

describe('the Welsh of reports', () => {
  it('has a draft of every text, with the same gaps', () => {
    const gaps = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([gap]) => gap).toSorted();
    expect([...draft.keys()]).toEqual([...english.keys()]);
    for (const [name, text] of english) expect([name, gaps(draft.get(name)!)]).toEqual([name, gaps(text)]);
  });

  it.each(['unit-A', 'unit-D', 'region-N03', 'nation', 'staff-nation', 'pack-nation'])(
    'leaves no fixed heading of %s in English',
    (scope) => {
      const { welsh } = inBoth(scope);
      // Names of places, and of answers, are no fixed texts.
      const names = [
        ...[...release.groups, ...release.scopes].map(({ name }) => name),
        ...DRIVERS.drivers.map(({ title }) => title),
      ];
      const heads = [
        welsh.title,
        welsh.handling,
        ...welsh.facts.map(({ term }) => term),
        ...Object.values(welsh.words),
        ...tablesOf(welsh).flatMap(({ title, columns }) => [
          title,
          ...columns.flatMap((column) => (column.detail ? [] : [column.title])),
        ]),
        ...welsh.limits,
      ].filter((text) => !names.some((name) => text === name || text === `${name} (%)`));
      const left = heads.filter((text) => langOf(welsh, text) === 'en');
      // A sentence with numbers of the sources in it.
      expect(left.filter((text) => !text.startsWith('A quick win is'))).toEqual([]);
    },
  );

  it('has Welsh heads over intervals as a page shows them, in Welsh words, and marks no number as English', () => {
    const { welsh } = inBoth('region-N03');
    const shown = tablesOf(welsh).flatMap((table) =>
      shownColumns(table, welsh.words).map((column) => ({ ...column, rows: table.rows })),
    );
    const intervals = shown.filter(({ title }) => title === 'Cyfwng (%)');
    expect(intervals.length).toBeGreaterThan(3);
    expect(langOf(welsh, 'Cyfwng (%)')).toBeUndefined();
    const ranges = intervals.flatMap(({ text, rows }) => rows.map((row) => text(row)));
    expect(ranges.filter((range) => /\d/.test(range)).every((range) => /^[\d.]+ i [\d.]+$/.test(range))).toBe(
      true,
    );
    expect(langOf(welsh, '1,234')).toBeUndefined();
    expect(langOf(welsh, '69%')).toBeUndefined();
  });

  it('fills in places, months and ratios as they stand, and changes no figure', () => {
    const { report, welsh } = inBoth('unit-A');
    expect(welsh.title).toBe('Pam y gadawodd pobl: Cardiff and the Vale');
    const facts = welsh.facts.map(({ term, detail }) => `${term}: ${detail}`);
    expect(facts).toContain('Cyfnod: Ionawr – Medi 2026');
    expect(facts).toContain('Data fel ar: 31 Rhagfyr 2026');
    const cells = (of: Report) => tablesOf(of).flatMap(({ rows }) => rows.flat());
    expect(cells(welsh)).toContainEqual(expect.stringMatching(/^Uwch \([\d.]+ gwaith, [\d.]+ i [\d.]+\)$/));
    const numbers = (of: Report) => cells(of).filter((cell) => typeof cell !== 'string');
    expect(numbers(welsh)).toEqual(numbers(report));
    expect(welsh.figures).toEqual(report.figures);
    expect(welsh.release).toBe(report.release);
  });

  it('leaves sentences in English, and knows that they are', () => {
    const { report, welsh } = inBoth('unit-A');
    expect(welsh.summary).toEqual(report.summary);
    expect(langOf(welsh, welsh.summary.what)).toBe('en');
    expect(langOf(welsh, welsh.words.what)).toBeUndefined();
    expect(langOf(report, report.summary.what)).toBeUndefined();
  });

  it('is read in Wales and of the whole nation, once it is frozen with a release', () => {
    const read = [...reports.keys()].filter((scope) =>
      welshFor(release, scope, { earlier: [], wave: [], matched: [], welsh: DICTIONARY }),
    );
    expect(read.toSorted()).toEqual(
      [...reports.keys()].filter((scope) => !/-(N54|E|F)$/.test(scope)).toSorted(),
    );
    expect(welshFor(release, 'nation', { earlier: [], wave: [], matched: [] })).toBeUndefined();
  });
});
