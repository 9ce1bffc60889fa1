import type { KeyPair } from './sealed-box.ts';

/** Named by the campaign, or by the campaign and the year of its profile parts. */
export interface ShuffleKeys {
  /** Put if absent; returns the public half that stands. */
  keep(name: string, pair: KeyPair): Promise<string>;
  publicKey(name: string): Promise<string | undefined>;
  privateKey(name: string): Promise<string | undefined>;
  /** What was sealed to it can never be opened again. */
  destroy(name: string): Promise<void>;
}
