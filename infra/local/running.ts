import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { type DataFolder, readJson } from './data-folder.ts';
import { Refusal } from './refusal.ts';

/** What a running stack says of itself in its data folder, so that commands find it. */
export interface Running {
  readonly endpoint: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** The stack that is running on this data now; undefined where its last one was stopped or killed. */
async function runningOn(folder: DataFolder): Promise<Running | undefined> {
  const running = readJson<Running>(folder.running);
  if (running === undefined) return undefined;
  try {
    const reply = await fetch(`${running.endpoint}/_local/running`, { signal: AbortSignal.timeout(5000) });
    return (await reply.text()) === folder.root ? running : undefined;
  } catch {
    return undefined;
  }
}

interface Opened {
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Two processes on one LevelDB break it; its own lock is let go even by `kill -9`, so it is the one to ask. */
export async function refuseSecondStart(folder: DataFolder): Promise<void> {
  const refusal = new Refusal(`Holdfast is already running on the data in ${folder.root}: stop it first.`);
  if ((await runningOn(folder)) !== undefined) throw refusal;
  if (!existsSync(folder.dynamodb)) return;
  const { Level } = createRequire(createRequire(import.meta.url).resolve('dynalite'))('level');
  const level: Opened = new Level(folder.dynamodb);
  try {
    await level.open();
  } catch (error) {
    if ((error as { cause?: { code?: string } }).cause?.code === 'LEVEL_LOCKED') throw refusal;
    throw error;
  }
  await level.close();
}
