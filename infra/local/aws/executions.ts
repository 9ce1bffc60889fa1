import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson } from '../data-folder.ts';

export interface Execution {
  readonly executionArn: string;
  readonly stateMachineArn: string;
  readonly name: string;
  readonly status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';
  /** Seconds since 1970, as the service sends a time. */
  readonly startDate: number;
  readonly stopDate?: number;
  readonly input: string;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
}

export type Executions = ReturnType<typeof executionsIn>;

/** Executions as files. One that ran when the stack was stopped is told as aborted. */
export function executionsIn(folder: string) {
  mkdirSync(folder, { recursive: true });
  const file = (name: string) => join(folder, `${encodeURIComponent(name)}.json`);
  const all = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => readJson<Execution>(join(folder, name)) ?? [])
      .sort((a, b) => b.startDate - a.startDate);
  const keep = (execution: Execution) => writeJson(file(execution.name), execution);
  for (const left of all().filter(({ status }) => status === 'RUNNING')) {
    keep({ ...left, status: 'ABORTED', cause: 'The local stack was stopped meanwhile.' });
  }
  return { all, keep, get: (name: string) => readJson<Execution>(file(name)) };
}
