import { beforeAll, describe, expect, it } from 'vitest';
import { openRelease } from '../../../../shared/domain/disclosure/open-release.ts';
import type { Release } from '../../../../shared/domain/disclosure/release.ts';
import { buildReport } from '../../../../shared/domain/report/build-report.ts';
import { CODEBOOK_COLUMNS, codebookRows } from '../../../../shared/domain/report/tidy/codebook.ts';
import { columnMeanings, TIDY_COLUMNS } from '../../../../shared/domain/report/tidy/columns.ts';
import { tidyRows } from '../../../../shared/domain/report/tidy/release-figures.ts';
import { runTo, sampleYear } from '../../../fixtures/report-run.ts';

let release: Release;
beforeAll(async () => {
  const run = sampleYear();
  const { release: hash } = await runTo(run, '2026-Q1');
  release = openRelease((await run.workings.get(`releases/${hash}.json`))!, hash, run.sha256)!;
});

const rowsOf = () =>
  [...tidyRows(release, 'h')].map((row) =>
    Object.fromEntries(TIDY_COLUMNS.map((name, at) => [name, row[at]])),
  );

const keyOf = (row: Record<string, unknown>): string =>
  [row['group_id'], row['question'], row['answer']].join(' ');

describe('the tidy file', () => {
  it('has every figure of a release once, and no other number', () => {
    const rows = rowsOf().filter(({ kind }) => kind === 'answer');
    const figures = release.groups.flatMap((group) =>
      Object.entries(group.figures).flatMap(([question, of]) =>
        Object.entries(of).map(([answer, figure]) => ({ group, question, answer, figure })),
      ),
    );
    expect(rows).toHaveLength(figures.length);
    const byKey = new Map(rows.map((row) => [keyOf(row), row]));
    expect(byKey.size).toBe(rows.length);
    for (const { group, question, answer, figure } of figures) {
      const row = byKey.get(`${group.id} ${question} ${answer}`)!;
      expect([row['status'], row['n']]).toEqual([figure.is, group.n]);
      expect(row['x']).toBe(figure.is === 'count' ? figure.x : '');
      expect(row['x_at_most']).toBe(figure.is === 'bound' ? figure.most : '');
      expect(row['share_percent']).toBe(figure.is === 'count' ? Math.round((100 * figure.x) / group.n) : '');
    }
  });

  it('has, after all counts, each mean that is made of released counts, as the report prints it', () => {
    const rows = rowsOf();
    const first = rows.findIndex(({ kind }) => kind !== 'answer');
    const means = rows.slice(first);
    expect(new Set(means.map(({ kind }) => kind))).toEqual(new Set(['mean']));
    for (const row of means) {
      const group = release.groups.find(({ id }) => id === row['group_id'])!;
      const points = Object.entries(
        group.figures[`${JSON.stringify(row['question']).slice(1, -1)}.points`]!,
      ).flatMap(([value, figure]) =>
        figure.is === 'count' && /^\d$/.test(value) ? [{ score: Number(value), x: figure.x }] : [],
      );
      const n = points.reduce((sum, { x }) => sum + x, 0);
      const mean = points.reduce((sum, { score, x }) => sum + score * x, 0) / n;
      expect(n).toBeGreaterThanOrEqual(30);
      expect([row['n'], row['mean'], row['status']]).toEqual([n, Math.round(10 * mean) / 10, 'mean']);
      expect(row['mean_from']).toBeLessThanOrEqual(Number(row['mean']));
      expect(row['mean_to']).toBeGreaterThanOrEqual(Number(row['mean']));
    }
    expect(means.length).toBeGreaterThan(0);
  });

  it('says of every figure whose wording was another, and whether people chose to answer', () => {
    const differs = [
      { question: 'reasons', is: 'reworded' as const },
      { question: 'return', is: 'translated' as const },
    ];
    const marked: Release = {
      ...release,
      campaign: { ...release.campaign, selfSelected: true },
      instrument: {
        ...release.instrument,
        earlier: [{ version: '0.9.9', until: '2026-02-01', differs }],
      },
    };
    const at = (name: (typeof TIDY_COLUMNS)[number]) => TIDY_COLUMNS.indexOf(name);
    const rows = [...tidyRows(marked, 'h')];
    expect(new Set(rows.map((row) => row[at('self_selected')]))).toEqual(new Set(['yes']));
    expect(new Set(rowsOf().map((row) => row['self_selected']))).toEqual(new Set(['no']));
    for (const row of rows)
      expect(row[at('reworded_since')]).toBe(row[at('question')] === 'reasons' ? '0.9.9' : '');
    const report = buildReport(marked, 'a'.repeat(64), 'nation')!;
    expect(report.facts[0]).toEqual({
      term: 'Who answered',
      detail: 'Self-selected: people who chose to answer, by a link that anybody could follow',
    });
    expect(report.limits[0]).toContain('chose to answer');
    const plain = buildReport(release, 'a'.repeat(64), 'nation')!;
    expect(JSON.stringify(plain)).not.toMatch(/chose to answer|Self-selected/);
  });

  it('explains each of its columns, and each question and answer in it', () => {
    expect(columnMeanings().map(([, , , name]) => name)).toEqual([...TIDY_COLUMNS]);
    const explained = new Set(
      codebookRows(release).map((row) => {
        expect(row).toHaveLength(CODEBOOK_COLUMNS.length);
        return JSON.stringify([row[3], row[7]]);
      }),
    );
    const questions = new Set(codebookRows(release).map(([, , , name]) => name));
    for (const row of rowsOf()) expect(questions).toContain(row['question']);
    for (const row of rowsOf().filter(({ kind }) => kind === 'answer'))
      expect(explained).toContain(JSON.stringify([row['question'], row['answer']]));
  });
});
