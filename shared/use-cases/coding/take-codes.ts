import { bothDone, leftOf } from '../../domain/coding/codings.ts';
import { commentsOf, SEATS } from '../../domain/coding/seats.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { type Coded, type CodesIntake, refusedCodes } from './check-codes.ts';
import type { CodingDesk } from './coding-desk.ts';
import { type BatchAddress, findBatch } from './find-batch.ts';

export interface CodesGiven extends BatchAddress {
  readonly coder: string;
  readonly rows: readonly Coded[];
  readonly dryRun: boolean;
}

/** Takes what one coder found. All rows or none; the same again changes nothing, and until both are done a code may change. */
export async function takeCodes(desk: CodingDesk, given: CodesGiven): Promise<Result<CodesIntake>> {
  const found = await findBatch(desk, given);
  if (!found.ok) return found;
  const { codings, codebook } = found.value;
  const seat = SEATS.find((each) => codings.coders[each] === given.coder);
  if (seat === undefined)
    return fail({ kind: 'not-allowed', why: 'Ask for the sheet first: only its coders can code a batch.' });
  if (bothDone(codings)) return fail({ kind: 'not-allowed', why: DONE });
  const refused = refusedCodes(codebook, new Set(commentsOf(codings.batch, seat)), given.rows);
  const done = new Set(given.rows.map(({ comment }) => comment));
  const left = leftOf(codings, seat).filter((comment) => refused.length > 0 || !done.has(comment)).length;
  const taken = refused.length > 0 ? 0 : given.rows.length;
  if (refused.length > 0) return ok({ outcome: 'refused', taken, refused, left });
  if (given.dryRun) return ok({ outcome: 'dry-run', taken, refused, left });
  for (const { comment, themes } of given.rows)
    await desk.codings.keepCode(codings.batch, seat, comment, inOrder(codebook.themes, themes));
  return ok({ outcome: 'taken', taken, refused, left });
}

const DONE =
  'Both coders are done with this batch. Where they differ is resolved now, and what each found stays.';

export const inOrder = (
  all: readonly { readonly id: string }[],
  themes: readonly string[],
): readonly string[] => all.map(({ id }) => id).filter((id) => themes.includes(id));
