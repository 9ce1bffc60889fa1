import type { SlipPack } from '../../domain/answer/slip-pack.ts';

export interface StoredPack {
  /** The month of the shuffle, or `close` for an import. */
  readonly month: string;
  readonly part: number;
  /** How many packs the month has: until all are there, none of them may be counted. */
  readonly parts: number;
  readonly pack: SlipPack;
}

export interface Slips {
  /** Written under (campaign, region, month, part); writing the same again changes nothing. */
  keep(campaign: string, region: string, stored: StoredPack): Promise<void>;
  /**
   * Of one month (or `close`), or of all. One month is read at half the price and may lack what was written just now:
   * whoever asks for it holds what comes against the number of respondents that its period was formed of.
   */
  packs(campaign: string, region: string, month?: string): AsyncIterable<StoredPack>;
}
