import { expect, test, vi } from 'vitest';
import { sourceFunctions } from '../faults/functions.ts';
import { intercept } from '../faults/intercept.ts';
import { MemoryAws } from '../faults/memory/aws.ts';
import { live } from '../infra/permissions-in-use/life.ts';
import { keepFile, keepRows, keepSealed } from './fixtures.ts';
import { KINDS } from './kinds.ts';
import { liveOn } from './live-on.ts';
import { READERS } from './read-file.ts';
import { seen } from './recording.ts';
import { SEALED } from './sealed.ts';

vi.mock('../../shared/adapters/dynamodb/table.ts', async (original) =>
  (await import('./recording.ts')).recording(await original()),
);
vi.mock('node:fs', async (original) =>
  (await import('../faults/beside-bundles.ts')).withStyles(await original()),
);
vi.mock('node:fs/promises', async (original) =>
  (await import('../faults/beside-bundles.ts')).withSolver(await original()),
);
vi.mock('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf', async () =>
  (await import('../faults/beside-bundles.ts')).font('400Regular'),
);
vi.mock('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf', async () =>
  (await import('../faults/beside-bundles.ts')).font('700Bold'),
);

/** `STORED_FORMS=2026-11-22` keeps what the present code stores under that day. */
const DATE = process.env['STORED_FORMS'];

test.runIf(DATE !== undefined)('what the present code stores is kept for later code to read', async () => {
  const functions = sourceFunctions();
  const aws = new MemoryAws(functions);
  const restore = intercept(aws);
  const clock = {
    beginAt: (instant: number) => {
      process.env['HOLDFAST_CLOCK_OFFSET_MS'] = String(instant - Date.now());
    },
  };
  const mails = { page: (from: number, count: number) => aws.mails.toReversed().slice(from, from + count) };
  const download = (address: string) => aws.download(address);
  await live({ stack: { clock, mails }, invoke: functions, download });
  await liveOn(functions);
  restore();
  for (const [kind, shapes] of seen.rows) await keepRows(DATE ?? '', kind, [...shapes.values()]);
  const smallest = new Map<string, readonly [string, string]>();
  for (const [path, bytes] of aws.files) {
    const content = new TextDecoder().decode(bytes);
    const schema = /"schema":"([^"]+)"/.exec(content)?.[1] ?? '';
    if (!(schema in READERS) || content.length > (smallest.get(schema)?.[1].length ?? Infinity)) continue;
    if ((JSON.parse(content) as { schema: string }).schema === schema) smallest.set(schema, [path, content]);
  }
  for (const [schema, [path, content]] of smallest) await keepFile(DATE ?? '', schema, path, content);
  for (const [kind, { make, open }] of Object.entries(SEALED)) {
    const held = await make();
    await keepSealed(DATE ?? '', kind, held, await open(held));
  }
  expect([...KINDS].filter((kind) => !seen.rows.has(kind))).toEqual([]);
  expect(Object.keys(READERS).filter((schema) => !smallest.has(schema))).toEqual([]);
});
