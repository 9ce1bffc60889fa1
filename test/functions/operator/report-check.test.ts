import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportCheck } from '../../../functions/operator/commands/report-check.ts';
import type { Holdfast } from '../../../functions/operator/holdfast.ts';
import { readInput } from '../../../functions/operator/read-input.ts';
import { odtRenderer } from '../../../functions/render/documents/odt/text-document.ts';
import type { CheckedDocument } from '../../../shared/use-cases/check-document.ts';
import { CheckDocumentEvent } from '../../../shared/use-cases/events.ts';
import type { Result } from '../../../shared/domain/kernel/result.ts';
import { sampleReports } from '../render/documents.ts';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-check-'));
  file = join(folder, 'edited.odt');
  const { content } = await odtRenderer.render((await sampleReports()).get('unit-A')!);
  writeFileSync(file, content);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command against a function that answers so; returns what it was asked, too. */
async function check(path: string, value: CheckedDocument) {
  const asked: CheckDocumentEvent[] = [];
  const holdfast: Holdfast = {
    async invoke<T>(_: string, event: unknown) {
      asked.push(CheckDocumentEvent.parse(event));
      return { ok: true, value } as Result<T>;
    },
    startReportRun: () => Promise.resolve(''),
    redrive: () => Promise.reject(new Error('Nothing was put aside.')),
    lookAtRun: () => Promise.reject(new Error('No run is looked at.')),
    localControls: undefined,
    close: () => Promise.resolve(),
  };
  const said = await reportCheck.run(readInput(reportCheck, [path]), () => Promise.resolve(holdfast));
  return { asked, said };
}

describe('checking an edited report from the command line', () => {
  it('sends every field of the document with the report it names', async () => {
    const { asked, said } = await check(file, { fields: 321, differences: [] });
    expect(asked).toMatchObject([{ campaign: 'leavers-2026', clock: '2026-Q4', scope: 'unit-A' }]);
    expect(asked[0]!.fields.length).toBeGreaterThan(100);
    expect(said.lines).toEqual(['Figures held against the release: 321. Every one is as it was released.']);
  });

  it('stops with each figure that differs, and on a file that is no report', async () => {
    const differences = ['In “What they said”: 99 is written, and 30 was released'];
    await expect(check(file, { fields: 321, differences })).rejects.toThrow(
      'In “What they said”: 99 is written, and 30 was released\n1 of 321 figures differ.',
    );
    const other = join(folder, 'other.odt');
    writeFileSync(other, 'nothing of the kind');
    await expect(check(other, { fields: 0, differences: [] })).rejects.toThrow('no OpenDocument text');
    const none = join(folder, 'none.odt');
    await expect(check(none, { fields: 0, differences: [] })).rejects.toThrow(`There is no file ${none}.`);
  });
});
