import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Ports } from '../../../infra/local/ports.ts';
import { freePorts } from './free-ports.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const LAUNCH = join(ROOT, 'infra/local/launch.mjs');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** One of the two commands of the README, as a person would run it; or without the launcher, which a kill would hit. */
function launch(
  script: string,
  args: readonly string[],
  launcher: readonly string[] = [LAUNCH],
): ChildProcess {
  return spawn(process.execPath, [...launcher, join(ROOT, script), ...args], { cwd: ROOT });
}

function textOf(child: ChildProcess): { out: string; err: string } {
  const text = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => (text.out += String(chunk)));
  child.stderr?.on('data', (chunk) => (text.err += String(chunk)));
  return text;
}

export async function ended(script: string, args: readonly string[]): Promise<Ended> {
  const child = launch(script, args);
  const text = textOf(child);
  const code = await new Promise<number | null>((settle) => child.once('close', settle));
  return { code, ...text };
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'holdfast-stack-'));

export const START = 'infra/local/start.ts';
const OPERATOR = 'functions/operator/main.ts';

/** A stack on ports that nobody asked for: the same ones each time that it is started. */
export class RunningStack {
  readonly folder: string;
  readonly #launcher: readonly string[] | undefined;
  #ports: Ports | undefined;
  #child: ChildProcess | undefined;

  constructor(folder = newFolder(), launcher?: readonly string[]) {
    this.#launcher = launcher;
    this.folder = folder;
  }

  /** Resolves with what it printed once it is ready. */
  async start(...args: string[]): Promise<string> {
    this.#ports ??= await freePorts();
    const where = ['--data', this.folder, '--port', String(this.#ports.respondents)];
    const child = launch(START, [...where, ...args], this.#launcher);
    this.#child = child;
    const text = textOf(child);
    return new Promise((settle, fail) => {
      child.stdout?.on('data', () => text.out.includes('Ctrl-C stops it') && settle(text.out));
      child.once('exit', () => fail(new Error(`The stack did not start: ${text.out}${text.err}`)));
    });
  }

  async stop(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.removeAllListeners('exit');
    const gone = new Promise((settle) => child.once('exit', settle));
    child.kill(signal);
    await gone;
  }

  /** Runs one of the operator's commands to its end and returns what it printed; throws where it fails. */
  async command(...args: string[]): Promise<string> {
    const { code, out, err } = await ended(OPERATOR, [...args, '--data', this.folder]);
    if (code !== 0) throw new Error(err);
    return out;
  }

  get ports(): Ports {
    if (this.#ports === undefined) throw new Error('The stack was never started.');
    return this.#ports;
  }

  site(which: 'respondents' | 'console' | 'outbox'): string {
    return `http://localhost:${this.ports[which]}`;
  }
}
