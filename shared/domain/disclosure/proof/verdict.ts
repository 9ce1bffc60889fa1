import type { Band, Layer, Link } from '../layer.ts';
import type { ReleasedQuestion } from '../release.ts';
import type { GroupCounts } from '../tally.ts';
import type { KeptWorlds } from './kept-worlds.ts';
import type { CountTable } from './count-table.ts';
import type { Proven } from './protection.ts';

/** What a release is judged by, beside what it and earlier ones say. */
export interface Known {
  readonly questions: readonly ReleasedQuestion[];
  readonly links: readonly Link[];
  readonly bands: readonly Band[];
  /** What no group splits, with its counts. */
  readonly atoms: ReadonlyMap<string, GroupCounts>;
  /** Other sets of answers that the release before was proved by. */
  readonly worlds?: KeptWorlds | undefined;
}

/** A figure that a check takes back before it is released. */
export interface TakenBack {
  readonly group: string;
  readonly layer: Layer;
}

/** One table that was verified: what went in, and what the published cells leave possible. */
export interface VerifiedTable {
  readonly name: string;
  readonly table: CountTable;
  /** Positions in `table.cells`. */
  readonly published: readonly number[];
  readonly withheld: readonly (Omit<Proven, 'cell'> & { readonly cell: number })[];
}
