import { notToCount } from '../../domain/answer/replaced-envelopes.ts';
import { hexOf } from '../../domain/kernel/bytes.ts';
import type { Shuffle, ShuffleDesk } from './shuffle-desk.ts';

const RUN_BYTES = 12;
const SEED_BYTES = 32;
/** Keys of 43 characters: 100 KB of an item's 400. */
const CHUNK_KEYS = 2_000;

/** Freezes what waits where at least k envelopes do. False where too few wait: then nothing is left behind. */
export async function freeze(
  { envelopes, withdrawals, heads, random }: ShuffleDesk,
  shuffle: Shuffle,
): Promise<boolean> {
  const { at, campaign } = shuffle;
  const waiting: string[] = [];
  const mixed = new Set<string>();
  for await (const envelope of envelopes.all(at.campaign, at.region)) {
    if (envelope.sealed !== undefined) waiting.push(envelope.key);
    if (envelope.mixed) mixed.add(envelope.key);
  }
  const notCounted = notToCount(await withdrawals.superseded(at.campaign, at.region), mixed);
  if (waiting.filter((key) => !notCounted.has(key)).length < campaign.k) return false;
  const run = hexOf(random.bytes(RUN_BYTES));
  const chunks = Math.ceil(waiting.length / CHUNK_KEYS);
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    await heads.keepKeys(at, run, chunk, waiting.slice(chunk * CHUNK_KEYS, (chunk + 1) * CHUNK_KEYS));
  }
  await heads.begin(at, { state: 'frozen', run, chunks, seed: random.bytes(SEED_BYTES) });
  return true;
}
