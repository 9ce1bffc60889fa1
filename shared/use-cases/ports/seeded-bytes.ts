import type { ByteStream } from '../../domain/answer/shuffled-order.ts';

/** A stream for each label: none tells anything about another, or about the seed. */
export type SeededBytes = (seed: Uint8Array, label: string) => ByteStream;
