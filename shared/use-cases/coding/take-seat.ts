import type { BatchCodings } from '../../domain/coding/codings.ts';
import { type Seat, SEATS } from '../../domain/coding/seats.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { CodingDesk } from './coding-desk.ts';
import { type BatchAddress, findBatch } from './find-batch.ts';

const TAKEN = 'Two other people code this batch already.';

/** Who asks first is the first coder of a batch; asked again, the same seat. */
export async function takeSeat(
  { codings }: Pick<CodingDesk, 'codings'>,
  { batch, coders }: Pick<BatchCodings, 'batch' | 'coders'>,
  coder: string,
): Promise<Result<Seat>> {
  const own = SEATS.find((seat) => coders[seat] === coder);
  if (own !== undefined) return ok(own);
  for (const seat of SEATS)
    if (coders[seat] === undefined && (await codings.take(batch, seat, coder))) return ok(seat);
  // A second window of the same person may have come first.
  const now = await codings.coders(batch);
  const taken = SEATS.find((seat) => now[seat] === coder);
  return taken === undefined ? fail({ kind: 'not-allowed', why: TAKEN }) : ok(taken);
}

/** Begins to code a batch, without a text being shown yet. */
export async function beginCoding(
  desk: CodingDesk,
  { coder, ...at }: BatchAddress & { readonly coder: string },
): Promise<Result<{ readonly seat: Seat }>> {
  const found = await findBatch(desk, at);
  if (!found.ok) return found;
  const seat = await takeSeat(desk, found.value.codings, coder);
  return seat.ok ? ok({ seat: seat.value }) : seat;
}
