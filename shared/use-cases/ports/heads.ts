import type { Frozen, ShuffleHead } from '../../domain/answer/shuffle-head.ts';

export interface RegionMonth {
  readonly campaign: string;
  readonly region: string;
  readonly month: string;
}

export interface Heads {
  /** Months of the region whose shuffle has begun, in order. */
  months(
    campaign: string,
    region: string,
  ): Promise<readonly { readonly month: string; readonly head: ShuffleHead }[]>;
  get(at: RegionMonth): Promise<ShuffleHead | undefined>;
  /** Put if absent. False where this month's shuffle has begun already. It is under way from just before. */
  begin(at: RegionMonth, head: Frozen): Promise<boolean>;
  /** No longer under way. */
  end(at: RegionMonth): Promise<void>;
  /** One write. False where the head is no longer in the state `from`. */
  move(at: RegionMonth, from: ShuffleHead['state'], to: ShuffleHead): Promise<boolean>;
  keepKeys(at: RegionMonth, run: string, chunk: number, keys: readonly string[]): Promise<void>;
  /** All keys of a run in order; undefined where a chunk is gone. */
  keys(at: RegionMonth, run: string, chunks: number): Promise<readonly string[] | undefined>;
  /** Deletes every chunk of the month, of whichever run. */
  forgetKeys(at: RegionMonth): Promise<void>;
  /** Deletes what a broken run of the region left beside its head: of months that are done or, before `at`, never began. */
  sweep(at: RegionMonth): Promise<void>;
}
