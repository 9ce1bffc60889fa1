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
  /** Put if absent. False where this month's shuffle has begun already. */
  begin(at: RegionMonth, head: Frozen): Promise<boolean>;
  /** One write. False where the head is no longer in the state `from`. */
  move(at: RegionMonth, from: ShuffleHead['state'], to: ShuffleHead): Promise<boolean>;
  keepKeys(at: RegionMonth, run: string, chunk: number, keys: readonly string[]): Promise<void>;
  /** All keys of a run in order; undefined where a chunk is gone. */
  keys(at: RegionMonth, run: string, chunks: number): Promise<readonly string[] | undefined>;
  /** Deletes every chunk of the month, of whichever run. */
  forgetKeys(at: RegionMonth): Promise<void>;
  /** Deletes chunks that a broken run left: of months that are done, and of months before `at` that never began. */
  forgetStrayKeys(at: RegionMonth): Promise<void>;
}
