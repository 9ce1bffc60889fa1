import { type ByteStream, shuffledOrder } from '../../domain/answer/shuffled-order.ts';

export const inOrder = <T>(items: readonly T[], bytes: ByteStream): readonly T[] =>
  shuffledOrder(items.length, bytes).flatMap((position) => items.slice(position, position + 1));
