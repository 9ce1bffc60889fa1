import type { SlipPack } from '../../domain/answer/slip-pack.ts';

export interface StoredPack {
  /** The month of the shuffle, or `close` for an import. */
  readonly month: string;
  readonly part: number;
  /** How many packs the month has: until all are there, none of them may be counted. */
  readonly parts: number;
  readonly pack: SlipPack;
}

/** From one month of shuffles to another, both included; an import's only month is `close`. */
export interface Months {
  readonly first: string;
  readonly last: string;
}

export interface Slips {
  /** Written under (campaign, region, month, part); writing the same again changes nothing. */
  keep(campaign: string, region: string, stored: StoredPack): Promise<void>;
  /**
   * Of some months, or of all, month by month. Some are read at half the price and may lack what was written just now:
   * whoever asks for them holds what comes against the number of respondents that its period was formed of.
   */
  packs(campaign: string, region: string, months?: Months): AsyncIterable<StoredPack>;
}
