import type { Written } from '../../domain/answer/shuffle-head.ts';
import type { Shuffle, ShuffleDesk } from './shuffle-desk.ts';

/** Empties what was mixed or dropped, and then destroys what could still join it: the chunks, and last the seed. */
export async function clearUp(
  { envelopes, withdrawals, heads }: ShuffleDesk,
  { at }: Shuffle,
  head: Written,
): Promise<void> {
  // No chunks: they go only when everything before them is done.
  const keys = (await heads.keys(at, head.run, head.chunks)) ?? [];
  const [dropped, left] = [new Set(head.dropped), new Set(head.left)];
  for (const [position, key] of keys.entries()) {
    if (!left.has(position)) await envelopes.empty(at.campaign, at.region, key, !dropped.has(position));
  }
  for (const receiptHash of head.settled) await withdrawals.settle(receiptHash);
  await heads.forgetKeys(at);
  await heads.end(at);
  await heads.move(at, 'written', { state: 'done' });
}
