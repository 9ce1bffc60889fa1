import { THRESHOLDS } from './thresholds.ts';

/** A sensitive count in one period of one region: the smallest thing that cumulative figures are made of. */
export interface Cell {
  readonly region: string;
  readonly clock: string;
  readonly x: number;
  readonly n: number;
}

const enough = (x: number, n: number): boolean =>
  x >= THRESHOLDS.sensitiveLeast && x <= n - THRESHOLDS.sensitiveOthers;

/** May a sensitive count of a group made of these cells be shown? */
export function mayShowSensitive(cells: readonly Cell[]): boolean {
  const x = cells.reduce((sum, cell) => sum + cell.x, 0);
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  return enough(x, n);
}
