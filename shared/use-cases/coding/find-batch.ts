import type { Codebook } from '../../domain/coding/codebook.ts';
import type { BatchCodings } from '../../domain/coding/codings.ts';
import type { CodingBatch } from '../../domain/coding/batch.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { codebookOf } from './codebooks.ts';
import type { CodingDesk } from './coding-desk.ts';

/** Which batch: without a number the newest of the region. */
export interface BatchAddress {
  readonly campaign: string;
  readonly region: string;
  readonly number?: number | undefined;
}

export interface BatchInHand {
  readonly codings: BatchCodings;
  readonly codebook: Codebook;
}

type Reading = Pick<CodingDesk, 'codings' | 'codebooks'>;

export async function findBatch(desk: Reading, at: BatchAddress): Promise<Result<BatchInHand>> {
  const batches = await desk.codings.batches(at.campaign, at.region);
  const batch = at.number === undefined ? batches.at(-1) : batches.find(({ number }) => number === at.number);
  if (batch === undefined)
    return fail({ kind: 'not-found', what: `batch of comments of ${at.campaign}, ${at.region}` });
  return ok(await batchInHand(desk, batch));
}

export async function batchInHand(desk: Reading, batch: CodingBatch): Promise<BatchInHand> {
  const [coders, first, second, resolved, closed, codebook] = await Promise.all([
    desk.codings.coders(batch),
    desk.codings.codes(batch, 1),
    desk.codings.codes(batch, 2),
    desk.codings.resolved(batch),
    desk.codings.isClosed(batch),
    codebookOf(desk, batch),
  ]);
  return { codings: { batch, coders, codes: { 1: first, 2: second }, resolved, closed }, codebook };
}
