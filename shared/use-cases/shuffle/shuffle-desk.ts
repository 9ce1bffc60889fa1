import type { Answers } from '../../domain/answer/answers.ts';
import type { Dealt } from '../../domain/answer/piles.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Instrument } from '../../domain/instrument/instrument.ts';
import type { CommentsDrop } from '../ports/comments.ts';
import type { Heads, RegionMonth } from '../ports/heads.ts';
import type { Clock, Random } from '../ports/machine.ts';
import type { Profiles } from '../ports/profiles.ts';
import type { SealedBox } from '../ports/sealed-box.ts';
import type { SeededBytes } from '../ports/seeded-bytes.ts';
import type { ShuffleKeys } from '../ports/shuffle-keys.ts';
import type { Slips } from '../ports/slips.ts';
import type { WaitingEnvelopes } from '../ports/waiting-envelopes.ts';
import type { WithdrawalsRead } from '../ports/withdrawals-read.ts';

/** All that the shuffle of a region has in its hands. */
export interface ShuffleDesk {
  readonly envelopes: WaitingEnvelopes;
  readonly withdrawals: WithdrawalsRead;
  readonly heads: Heads;
  readonly slips: Pick<Slips, 'keep'>;
  readonly comments: CommentsDrop;
  readonly profiles: Profiles;
  readonly keys: ShuffleKeys;
  readonly box: SealedBox;
  readonly seeded: SeededBytes;
  readonly clock: Clock;
  readonly random: Random;
}

/** The shuffle of one campaign, region and month. */
export interface Shuffle {
  readonly campaign: Campaign;
  readonly instrument: Instrument;
  readonly at: RegionMonth;
}

/** What one opened envelope gives: its piles, and the answers that decide what its texts may be called. */
export interface Person extends Dealt {
  readonly unit: string;
  readonly answers: Answers;
  /** The version that was answered. */
  readonly version: string;
  readonly equality: Answers;
}
