import type { Deletion, Load } from './deleted.ts';

/** One check of the gate: what it is about, how it is deleted, and something that only it prevents. */
export interface Check extends Deletion {
  readonly what: string;
  /** Does the gate still do right? */
  readonly holds: (load: Load) => Promise<boolean>;
}

export const inFile = (
  file: string,
  checks: readonly (readonly [string, string, string, Check['holds']])[],
) => checks.map(([what, from, to, holds]): Check => ({ what, file, from, to, holds }));
