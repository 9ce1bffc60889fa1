import type { CodingBatch } from '../../domain/coding/batch.ts';
import type { Codebook } from '../../domain/coding/codebook.ts';
import type { Codes } from '../../domain/coding/codings.ts';
import type { Quote, QuoteDecision } from '../../domain/coding/quote.ts';
import type { Seat } from '../../domain/coding/seats.ts';

/** What coders decided, comment by comment: of a region's batches, and never with a text beside it. */
export interface Codings {
  batches(campaign: string, region: string): Promise<readonly CodingBatch[]>;
  /** Put if absent, by (campaign, region, number). */
  keepBatch(batch: CodingBatch): Promise<boolean>;
  coders(batch: BatchName): Promise<Readonly<Record<Seat, string | undefined>>>;
  /** False where somebody else sits there. */
  take(batch: BatchName, seat: Seat, coder: string): Promise<boolean>;
  codes(batch: BatchName, seat: Seat): Promise<Codes>;
  keepCode(batch: BatchName, seat: Seat, comment: string, themes: readonly string[]): Promise<void>;
  resolved(batch: BatchName): Promise<Codes>;
  keepResolved(batch: BatchName, comment: string, themes: readonly string[], by: string): Promise<void>;
  isClosed(batch: BatchName): Promise<boolean>;
  /** Put if absent. */
  close(batch: BatchName, by: string): Promise<boolean>;
}

/** Parts of comments that somebody would print, and what somebody else decided of them. */
export interface Quotes {
  all(batch: BatchName): Promise<readonly StoredQuote[]>;
  /** Put if absent. */
  propose(batch: BatchName, id: string, quote: Quote): Promise<boolean>;
  /** Put if absent: what was decided first stands. */
  decide(batch: BatchName, id: string, decision: QuoteDecision): Promise<boolean>;
  /** Only what was approved. */
  withdraw(batch: BatchName, id: string, by: string): Promise<boolean>;
}

export interface StoredQuote extends Quote {
  readonly id: string;
  readonly decision: QuoteDecision | null;
}

export type BatchName = Pick<CodingBatch, 'campaign' | 'region' | 'number'>;

export interface Codebooks {
  /** Those that were loaded, in no order. */
  list(): Promise<readonly Codebook[]>;
  /** Put if absent. False where this version stands already. */
  keep(codebook: Codebook): Promise<boolean>;
}
