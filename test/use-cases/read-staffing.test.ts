import { expect, it } from 'vitest';
import { contextKey } from '../../shared/domain/context/version.ts';
import { columnsKey } from '../../shared/domain/context/staffing-columns.ts';
import { newestContext, type NewestContextDesk } from '../../shared/use-cases/newest-context.ts';
import { loadInto, staffingCsv } from '../fixtures/context-files.ts';
import { type MemoryRun, sampleYear } from '../fixtures/report-run.ts';

/** Of unit B one month end is missing. */
const CSV = staffingCsv()
  .split('\n')
  .filter((line) => !line.startsWith('2026-03,B,'))
  .join('\n');

async function loadedRun(): Promise<MemoryRun> {
  const run = sampleYear();
  await loadInto(run, 'staffing', CSV);
  return run;
}

/** As a version was kept before there were columns. */
const ofRowsAlone = (run: MemoryRun): NewestContextDesk => ({
  ...run,
  versions: {
    ...run.versions,
    versions: async (kind) =>
      (await run.versions.versions(kind)).map(({ columns: _none, ...version }) => version),
  },
});

it('counts the same from columns as from the rows that they were made of', async () => {
  const run = await loadedRun();
  const [byColumn, byRow] = await Promise.all([
    newestContext(run, run.estate),
    newestContext(ofRowsAlone(run), run.estate),
  ]);
  if (!byColumn.ok || !byRow.ok) throw new Error('nothing was read');
  expect(byColumn.value?.staffing.months).toHaveLength(13);
  expect(byColumn.value?.staffing).toEqual(byRow.value?.staffing);
  expect(byColumn.value?.snapshot.staffing).toEqual(byRow.value?.snapshot.staffing);
  expect(byColumn.value?.snapshot.staffing?.units.find(({ unit }) => unit === 'B')?.staff[3]).toBeNull();
});

it('reads no row where there are columns, and takes no others than were kept', async () => {
  const run = await loadedRun();
  const [version] = await run.versions.versions('staffing');
  const asked: string[] = [];
  const desk = (content?: Uint8Array): NewestContextDesk => ({
    ...run,
    workings: {
      get: (key) => {
        asked.push(key);
        return content ? Promise.resolve(content) : run.workings.get(key);
      },
    },
  });
  expect(await newestContext(desk(), run.estate)).toMatchObject({ ok: true });
  expect(asked).toContain(columnsKey(version?.columns ?? ''));
  expect(asked).not.toContain(contextKey('staffing', version?.sha256 ?? ''));
  expect(await newestContext(desk(new TextEncoder().encode('{}')), run.estate)).toMatchObject({
    problem: { kind: 'unavailable' },
  });
});
