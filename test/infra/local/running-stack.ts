import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

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

/** A stack on ports that nobody asked for. */
export class RunningStack {
  readonly folder: string;
  readonly port: number;
  readonly #launcher: readonly string[] | undefined;
  #child: ChildProcess | undefined;

  constructor(
    folder = newFolder(),
    port = 20_000 + Math.floor(Math.random() * 40_000),
    launcher?: readonly string[],
  ) {
    this.#launcher = launcher;
    this.folder = folder;
    this.port = port;
  }

  /** Resolves with what it printed once it is ready. */
  async start(...args: string[]): Promise<string> {
    const where = ['--data', this.folder, '--port', String(this.port)];
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

  site(which: 'respondents' | 'console' | 'outbox'): string {
    return `http://localhost:${this.port + ['respondents', 'console', 'outbox'].indexOf(which)}`;
  }
}
