import { percentOf } from '../estimate.ts';
import type { Cell, Table } from '../report.ts';
import type { Part } from './parts.ts';

/** How many, of whom, and what share that is. */
export const COUNTED: Table['columns'] = [
  { title: 'Number', kind: 'count', detail: false },
  { title: 'Share (%)', kind: 'number', detail: false },
  { title: 'Interval from (%)', kind: 'low', detail: false },
  { title: 'Interval to (%)', kind: 'high', detail: false },
  { title: 'Answered', kind: 'number', detail: false },
];

export const countedCells = ({ x, n }: Part): readonly Cell[] => [x, ...percentOf(x, n), n];
