import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleFunctions } from '../../infra/bundle.ts';
import { times } from '../soak/scale.ts';
import { type Death, KillingEndpoint } from './killing-endpoint.ts';
import { type Handler, LAMBDA_CONTEXT } from './lambda-context.ts';
import { CAMPAIGN, smallEstate } from './small-estate.ts';
import { type StoredAws, storedAws } from './stored-aws.ts';

const DYING = fileURLToPath(new URL('dying-function.ts', import.meta.url));
const CLOCK = '2026-Q2';
const EVENTS = {
  form: { action: 'form', campaign: CAMPAIGN, clock: CLOCK },
  release: { campaign: CAMPAIGN, clock: CLOCK },
} as const;
type Killed = keyof typeof EVENTS;

const folder = mkdtempSync(join(tmpdir(), 'holdfast-killed-'));
const bundleOf = (id: string): string => pathToFileURL(join(folder, 'functions', id, 'index.mjs')).href;
let aws: StoredAws;
let killing: KillingEndpoint;
let behind: string;

const listening = async (server: Server): Promise<string> => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

beforeAll(async () => {
  aws = await storedAws(folder);
  killing = new KillingEndpoint(() => new URL(aws.endpoint));
  behind = await listening(killing.server);
  await bundleFunctions(join(folder, 'functions'));
  await smallEstate();
});
afterAll(async () => {
  killing.server.closeAllConnections();
  killing.server.close();
  await aws.close();
  rmSync(folder, { recursive: true, force: true });
});

const invoke = async (id: string, event: object): Promise<unknown> => {
  const { handler } = (await import(/* @vite-ignore */ bundleOf(id))) as { handler: Handler };
  return handler(event, LAMBDA_CONTEXT);
};

/** What the process printed in the end; nothing where it was killed. */
async function inProcess(id: Killed, death?: Death): Promise<string> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', DYING, bundleOf(id), JSON.stringify(EVENTS[id])],
    { env: { ...process.env, AWS_ENDPOINT_URL: behind }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  killing.watch(child, death);
  let printed = '';
  child.stdout!.on('data', (text: Buffer) => (printed += text.toString()));
  await once(child, 'close');
  return printed;
}

/** Both sides of each write; of the calls that only read, some. */
const deathsAt = (writes: readonly boolean[]): readonly Death[] =>
  writes
    .flatMap((isWrite, call) => (isWrite || call % times(8, 1) === 0 ? [call] : []))
    .flatMap((call) => (['before', 'after'] as const).map((side) => ({ call, side })));

describe.each(['form', 'release'] as const)('the process of %s', (id) => {
  test(
    'that is killed at any of its calls leaves what one that lived leaves, once it is run again',
    { timeout: 1_800_000 },
    async () => {
      if (id === 'release') {
        const { regions } = (await invoke('form', EVENTS.form)) as { regions: readonly object[] };
        for (const region of regions) await invoke('tally', region);
      }
      const before = await aws.copy();
      const said = await inProcess(id);
      const after = await aws.copy();
      expect(after.rows).not.toEqual(before.rows);
      const deaths = deathsAt(killing.writes);
      const calls = killing.writes.length;
      for (const death of deaths) {
        await aws.restore(before);
        expect([death, await inProcess(id, death)]).toEqual([death, '']);
        expect(JSON.stringify(await invoke(id, EVENTS[id]))).toBe(said);
        expect({ death, ...(await aws.copy()) }).toEqual({ death, ...after });
      }
      await aws.restore(before);
      process.stdout.write(`${id}: ${deaths.length} deaths at ${calls} calls.\n`);
    },
  );
});
