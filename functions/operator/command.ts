import type { Holdfast } from './holdfast.ts';

/** An option as `node:util` parses it, and what its help says. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** How help names the value: `FILE`, `MONTH`. */
  readonly value?: string;
  readonly says: string;
  readonly default?: string | boolean;
}

export interface Input {
  /** What stood after the command's name, apart from options. */
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly text: (option: string) => string | undefined;
  readonly chosen: (option: string) => boolean;
}

/** What a command has to say: to a person by line, to a machine (`--json`) as a value. */
export interface Said {
  readonly lines: readonly string[];
  readonly value: unknown;
  /** What was asked got its answer, and the answer is no: the command ends with status 1. */
  readonly failed?: boolean;
}

export interface Command {
  readonly name: string;
  /** The words it takes, `CAMPAIGN FILE`; a word in brackets may be left out. */
  readonly takes: string;
  readonly says: string;
  /** Longer help, where one line is not enough. */
  readonly more?: string;
  readonly options?: Readonly<Record<string, Option>>;
  readonly run: (input: Input, holdfast: () => Promise<Holdfast>) => Promise<Said>;
}

/** Why a command stops, in one sentence. */
export class Stop extends Error {}
