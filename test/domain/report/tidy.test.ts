import { beforeAll, describe, expect, it } from 'vitest';
import { openRelease } from '../../../shared/domain/disclosure/open-release.ts';
import type { Release } from '../../../shared/domain/disclosure/release.ts';
import {
  CODEBOOK_COLUMNS,
  codebookRows,
  columnMeanings,
  TIDY_COLUMNS,
  tidyRows,
} from '../../../shared/domain/report/tidy.ts';
import { runTo, sampleYear } from '../../fixtures/report-run.ts';

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
    const rows = rowsOf();
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

  it('explains each of its columns, and each question and answer in it', () => {
    expect(columnMeanings().map(([, , , name]) => name)).toEqual([...TIDY_COLUMNS]);
    const explained = new Set(
      codebookRows(release).map((row) => {
        expect(row).toHaveLength(CODEBOOK_COLUMNS.length);
        return JSON.stringify([row[3], row[7]]);
      }),
    );
    for (const row of rowsOf()) expect(explained).toContain(JSON.stringify([row['question'], row['answer']]));
  });
});
