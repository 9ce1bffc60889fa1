import type { Theme } from '../../domain/coding/codebook.ts';
import { leftOf } from '../../domain/coding/codings.ts';
import { commentsOf, SEATS } from '../../domain/coding/seats.ts';
import { suggestThemes } from '../../domain/coding/suggest.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { CodingDesk } from './coding-desk.ts';
import { type BatchAddress, findBatch } from './find-batch.ts';
import type { SheetRow } from './give-sheet.ts';
import { readTexts } from './read-texts.ts';

/** One comment of a coder's own, and how far they are. */
export interface CommentInHand {
  readonly campaign: string;
  readonly region: string;
  readonly number: number;
  readonly themes: readonly Theme[];
  readonly all: number;
  readonly left: number;
  /** Null where every one is coded. */
  readonly row: SheetRow | null;
}

/** A comment by its name; without one the next that this coder has not coded. */
export async function giveComment(
  desk: CodingDesk,
  { coder, comment, ...at }: BatchAddress & { readonly coder: string; readonly comment?: string | undefined },
): Promise<Result<CommentInHand>> {
  const found = await findBatch(desk, at);
  if (!found.ok) return found;
  const { codings, codebook } = found.value;
  const { batch, coders, codes } = codings;
  const seat = SEATS.find((each) => coders[each] === coder);
  if (seat === undefined)
    return fail({ kind: 'not-allowed', why: 'Only those who code a batch read its comments: begin first.' });
  const own = commentsOf(batch, seat);
  const left = leftOf(codings, seat);
  const name = comment ?? left[0];
  if (name !== undefined && !own.includes(name)) return fail({ kind: 'not-found', what: 'comment' });
  const [text] = name === undefined ? [] : await readTexts(desk, batch, [name]);
  return ok({
    campaign: batch.campaign,
    region: batch.region,
    number: batch.number,
    themes: codebook.themes,
    all: own.length,
    left: left.length,
    row:
      text === undefined
        ? null
        : {
            ...text,
            suggested: suggestThemes(codebook, text.text),
            themes: codes[seat].get(text.comment) ?? null,
          },
  });
}
