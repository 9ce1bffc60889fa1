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
import { sha256Hex } from '../../shared/adapters/crypto/content-hash.ts';
import { Manifest } from '../../shared/domain/report/manifest.ts';
import { SOAKING, times } from '../soak/scale.ts';
import { type Death, KillingEndpoint } from './killing-endpoint.ts';
import { type Handler, LAMBDA_CONTEXT } from './lambda-context.ts';
import { CAMPAIGN, smallEstate } from './small-estate.ts';
import { type StoredAws, storedAws } from './stored-aws.ts';

const DYING = fileURLToPath(new URL('dying-function.ts', import.meta.url));
const DYING_RUN = fileURLToPath(new URL('dying-run.ts', import.meta.url));
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
async function inProcess(script: string, args: readonly string[], death?: Death): Promise<string> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, ...args],
    { env: { ...process.env, AWS_ENDPOINT_URL: behind }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  killing.watch(child, death);
  let printed = '';
  child.stdout!.on('data', (text: Buffer) => (printed += text.toString()));
  await once(child, 'close');
  return printed;
}

const alone = (id: Killed, death?: Death): Promise<string> =>
  inProcess(DYING, [bundleOf(id), JSON.stringify(EVENTS[id])], death);

const wholeRun = (death?: Death): Promise<string> =>
  inProcess(
    DYING_RUN,
    [join(folder, 'functions'), JSON.stringify({ campaign: CAMPAIGN, clock: CLOCK })],
    death,
  );

/** Of reports whose manifest stands: those of which a file is missing or another than it says. */
function halfReports(files: Readonly<Record<string, string>>): readonly string[] {
  const contents = Object.entries(files).filter(([path]) => !path.includes('.types'));
  const hashes = new Set(contents.map(([, content]) => sha256Hex(Buffer.from(content, 'base64'))));
  return contents
    .filter(([path]) => path.endsWith('manifest.json'))
    .filter(([, content]) => {
      const manifest = Manifest.parse(JSON.parse(Buffer.from(content, 'base64').toString()));
      return !manifest.files.every(({ sha256 }) => hashes.has(sha256));
    })
    .map(([path]) => path);
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
      const said = await alone(id);
      const after = await aws.copy();
      expect(after.rows).not.toEqual(before.rows);
      const deaths = deathsAt(killing.writes);
      const calls = killing.writes.length;
      for (const death of deaths) {
        await aws.restore(before);
        expect([death, await alone(id, death)]).toEqual([death, '']);
        expect(JSON.stringify(await invoke(id, EVENTS[id]))).toBe(said);
        expect({ death, ...(await aws.copy()) }).toEqual({ death, ...after });
      }
      await aws.restore(before);
      process.stdout.write(`${id}: ${deaths.length} deaths at ${calls} calls.\n`);
    },
  );
});

test(
  'a report run that is killed at any step and started again ends with the same bytes, and no report is there by half',
  { timeout: 1_800_000 },
  async () => {
    const before = await aws.copy();
    const said = await wholeRun();
    const calls = killing.writes.length;
    const after = await aws.copy();
    expect(Object.keys(after.files).filter((path) => path.endsWith('manifest.json')).length).toBeGreaterThan(
      5,
    );
    // Form and Release are killed by themselves above: one in Tally and one in Render, or evenly over all.
    const parts = SOAKING ? Array.from({ length: 60 }, (_, at) => (at + 0.5) / 60) : [0.13, 0.6];
    for (const [at, part] of parts.entries()) {
      const call = Math.floor(part * calls);
      const side = at % 2 === 0 ? 'before' : 'after';
      await aws.restore(before);
      expect([call, await wholeRun({ call, side })]).toEqual([call, '']);
      expect([call, halfReports((await aws.copy()).files)]).toEqual([call, []]);
      expect([call, await wholeRun()]).toEqual([call, said]);
      expect({ call, ...(await aws.copy()) }).toEqual({ call, ...after });
    }
    await aws.restore(before);
    process.stdout.write(`A report run: ${parts.length} deaths at ${calls} calls.\n`);
  },
);
