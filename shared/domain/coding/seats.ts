import type { CodingBatch } from './batch.ts';

/** The first coder codes every comment, the second those that are coded twice. */
export type Seat = 1 | 2;
export const SEATS: readonly Seat[] = [1, 2];

/** One comment in four is coded twice, and never fewer than ten of a batch: agreement on less says little. */
const SHARE = 0.25;
const LEAST = 10;

/**
 * The comments that both coders code. Names are random and long, so the first in order of the alphabet are a sample by
 * chance, the same for whoever asks.
 */
export const codedTwice = ({ comments }: Pick<CodingBatch, 'comments'>): ReadonlySet<string> =>
  new Set(comments.toSorted().slice(0, Math.max(LEAST, Math.ceil(comments.length * SHARE))));

/** Characters of a name, of 32. */
const ENDING = 16;

/** In an order that shows neither which are coded twice nor anything else: by the ends of their names. */
export const commentsOf = (batch: Pick<CodingBatch, 'comments'>, seat: Seat): readonly string[] => {
  const twice = codedTwice(batch);
  const own = seat === 1 ? batch.comments : batch.comments.filter((name) => twice.has(name));
  return own.toSorted((a, b) => (a.slice(-ENDING) < b.slice(-ENDING) ? -1 : 1));
};
