import type * as z from 'zod/mini';
import type * as shape from './release-shape.ts';

/** What may be shown. Values of these types come out of the gate and from nowhere else. */
export type Release = z.infer<typeof shape.Release>;
export type ReleasedFigure = z.infer<typeof shape.ReleasedFigure>;
export type ReleasedGroup = z.infer<typeof shape.ReleasedGroup>;
export type ReleasedQuestion = z.infer<typeof shape.ReleasedQuestion>;
export type ReleasedScope = z.infer<typeof shape.ReleasedScope>;
/** What a file is found by, and the hash of its bytes. */
export type FrozenFile = Release['inputs'][number];
/** A release that reports of another are compared with. */
export type Companion = NonNullable<Release['companions']>[number];
/** A question that another version asked in another way. */
export type WordingDifference = NonNullable<Companion['differs']>[number];
export type Role = z.infer<typeof shape.Role>;

export const NO_ANSWER = 'no-answer';

/** A released alpha of so much stands for everything above it, as 0 does for everything below. */
export const MOST_ALPHA = 0.95;

export const releaseKey = (hash: string): string => `releases/${hash}.json`;
