import { beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '../../shared/domain/report/build-report.ts';
import { documentOf } from '../../shared/domain/report/document.ts';
import { fieldsOf } from '../../shared/domain/report/document-fields.ts';
import { openRelease } from '../../shared/domain/disclosure/open-release.ts';
import { checkDocument } from '../../shared/use-cases/check-document.ts';
import { renderReport } from '../../shared/use-cases/render-report.ts';
import { type MemoryRun, runTo, sampleYear } from '../fixtures/report-run.ts';

const AT = { action: 'check-document', campaign: 'leavers-2026', clock: '2026-Q1', scope: 'unit-A' } as const;

let run: MemoryRun;
let fields: { name: string; value: string }[];
const check = (given: { name: string; value: string }[], at: object = {}) =>
  checkDocument({ ...run, code: 'test', renderers: [] }, { ...AT, ...at, fields: given });

beforeAll(async () => {
  run = sampleYear();
  const { release: hash } = await runTo(run, '2026-Q1');
  await renderReport({ ...run, code: 'test', renderers: [] }, { release: hash, scope: 'unit-A' });
  const release = openRelease((await run.workings.get(`releases/${hash}.json`))!, hash, run.sha256)!;
  const report = buildReport(release, hash, 'unit-A')!;
  fields = [...fieldsOf(documentOf(report))].map(([name, { value }]) => ({ name, value }));
});

describe('checking a document that came back', () => {
  it('finds nothing where each figure is as it was released, or cut away', async () => {
    expect(await check(fields)).toEqual({ ok: true, value: { fields: fields.length, differences: [] } });
    expect(await check(fields.slice(10))).toMatchObject({ value: { differences: [] } });
  });

  it('says which figure is another, and which was never there', async () => {
    const [first] = fields;
    const changed = [{ ...first!, value: '99%' }, { name: 'made_up_1', value: '12' }, ...fields.slice(1)];
    expect(await check(changed)).toMatchObject({
      value: {
        differences: [
          expect.stringMatching(`^In “.+”: 99% is written, and ${first!.value} was released$`),
          'The field made_up_1 is no figure of this report, and says 12',
        ],
      },
    });
  });

  it('says of a cell which table and row it stands in', async () => {
    const cell = fields.find(({ name }) => name.startsWith('table_reasons_1_2'))!;
    expect(await check([{ ...cell, value: '999' }])).toMatchObject({
      value: { differences: [expect.stringMatching(/^In “Reasons for leaving: .+”, “.+”: 999 is written/)] },
    });
  });

  it('has nothing to hold a document against where there is no such report, or its release is gone', async () => {
    expect(await check(fields, { scope: 'unit-Z' })).toMatchObject({ problem: { kind: 'not-found' } });
    for (const key of run.workings.held.keys())
      if (key.startsWith('releases/')) run.workings.held.delete(key);
    expect(await check(fields)).toMatchObject({ problem: { kind: 'unavailable' } });
  });
});
