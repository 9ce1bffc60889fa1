import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where the local stack keeps what it knows. */
export const dataFolder = (root: string) => {
  const at = (...parts: string[]) => join(resolve(root), ...parts);
  return {
    root: at(),
    dynamodb: at('dynamodb'),
    files: at('files'),
    outbox: at('outbox'),
    executions: at('executions'),
    functions: at('functions'),
    secrets: at('secrets.json'),
    clock: at('clock.json'),
    demo: at('demo.json'),
    running: at('running.json'),
  };
};
export type DataFolder = ReturnType<typeof dataFolder>;

/** Removes what the stack wrote, and nothing else that may stand in the folder. */
export function empty({ root: _, ...written }: DataFolder): void {
  for (const path of Object.values(written)) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
}

export function readJson<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whole or not at all: a process that is killed leaves the old content or the new. */
export function writeJson(path: string, value: unknown): void {
  writeWhole(path, JSON.stringify(value, undefined, 2));
}

export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.part`;
  writeFileSync(part, content);
  renameSync(part, path);
}
