import type * as z from 'zod/mini';
import type * as shape from './cut-shape.ts';

/** A table that was granted. Values of this type come out of its gate and from nowhere else. */
export type ReleasedCut = z.infer<typeof shape.ReleasedCut>;
export type CutRow = ReleasedCut['rows'][number];

/** Beside releases, for whom it is one more. */
export const cutKey = (hash: string): string => `releases/cut-${hash}.json`;
