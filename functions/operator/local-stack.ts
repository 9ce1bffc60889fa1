import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Stop } from './command.ts';
import type { Site } from './wiring.ts';

interface Running {
  readonly endpoint: string;
  readonly environment: Readonly<Record<string, string>>;
}

const START = fileURLToPath(new URL('../../infra/local/start.ts', import.meta.url));

/** The stack that runs on this machine's data, or one that is started now and stopped when the command is done. */
export async function localStack(data: string): Promise<Site> {
  const running = await runningOn(data);
  if (running !== undefined) return site(await readyOne(running));
  process.stderr.write('Starting Holdfast on this machine for this command.\n');
  const stop = await started(data);
  const own = await runningOn(data);
  if (own === undefined) throw new Stop('The local stack did not start: npm start says why.');
  return { ...site(own), close: stop };
}

function site({ endpoint, environment }: Running): Site {
  Object.assign(process.env, environment);
  const { HOLDFAST_STAGE: stage = '', REPORT_RUN_ARN: reportRunArn = '' } = environment;
  return { stage, reportRunArn, localControls: `${endpoint}/_local` };
}

async function readyOne(running: Running): Promise<Running> {
  for (let told = false; ; told = true) {
    const { ok } = await fetch(`${running.endpoint}/_local/ready`);
    if (ok) return running;
    if (!told) process.stderr.write('Holdfast is still starting: waiting for it.\n');
    await sleep(500);
  }
}

async function runningOn(data: string): Promise<Running | undefined> {
  try {
    const running = JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')) as Running;
    const reply = await fetch(`${running.endpoint}/_local/running`, { signal: AbortSignal.timeout(5000) });
    return (await reply.text()) === resolve(data) ? running : undefined;
  } catch {
    return undefined;
  }
}

/** Starts a stack as `npm start` does, on ports nobody asked for, and tells how to stop it. */
async function started(data: string): Promise<() => Promise<void>> {
  const port = 20_000 + Math.floor(Math.random() * 40_000);
  const child = fork(START, ['--data', data, '--port', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = Promise.withResolvers<void>();
  child.once('exit', () => ended.resolve());
  const ready = Promise.withResolvers<void>();
  child.once('message', () => ready.resolve());
  await Promise.race([ready.promise, ended.promise]);
  if (child.exitCode !== null) throw new Stop('The local stack did not start.');
  return async () => {
    // Its end of the channel closing is how it learns of this on every system.
    child.disconnect();
    await ended.promise;
  };
}
