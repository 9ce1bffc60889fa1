import type { Layer } from '../layer.ts';
import type { CountTable } from './count-table.ts';
import type { Proven } from './protection.ts';

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
