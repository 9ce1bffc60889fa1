import { type Suggested, suggestThemes } from '../../domain/coding/suggest.ts';
import { commentsOf, type Seat, SEATS } from '../../domain/coding/seats.ts';
import type { Theme } from '../../domain/coding/codebook.ts';
import type { BatchCodings } from '../../domain/coding/codings.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { CodingDesk } from './coding-desk.ts';
import { type BatchAddress, findBatch } from './find-batch.ts';
import { type RedactedComment, readTexts } from './read-texts.ts';

export interface SheetRow extends RedactedComment {
  readonly suggested: Suggested;
  /** What this coder found; null while not coded. */
  readonly themes: readonly string[] | null;
}

export interface Sheet {
  readonly campaign: string;
  readonly region: string;
  readonly number: number;
  readonly seat: Seat;
  readonly codebook: { readonly version: string; readonly themes: readonly Theme[] };
  readonly rows: readonly SheetRow[];
}

/**
 * What one coder has to code, with what they found so far and nothing of the other. Who asks first is the first coder
 * of the batch and codes all of it; who asks second codes those that are coded twice.
 */
export async function giveSheet(
  desk: CodingDesk,
  { coder, ...at }: BatchAddress & { readonly coder: string },
): Promise<Result<Sheet>> {
  const found = await findBatch(desk, at);
  if (!found.ok) return found;
  const { codings, codebook } = found.value;
  const { batch, codes } = codings;
  const seat = await seatOf(desk, codings, coder);
  if (seat === undefined) return fail({ kind: 'not-allowed', why: TAKEN });
  const texts = await readTexts(desk, batch, commentsOf(batch, seat));
  return ok({
    campaign: batch.campaign,
    region: batch.region,
    number: batch.number,
    seat,
    codebook: { version: codebook.version, themes: codebook.themes },
    rows: texts.map((text) => ({
      ...text,
      suggested: suggestThemes(codebook, text.text),
      themes: codes[seat].get(text.comment) ?? null,
    })),
  });
}

const TAKEN = 'Two other people code this batch already.';

async function seatOf(
  { codings }: CodingDesk,
  { batch, coders }: BatchCodings,
  coder: string,
): Promise<Seat | undefined> {
  const own = SEATS.find((seat) => coders[seat] === coder);
  if (own !== undefined) return own;
  for (const seat of SEATS)
    if (coders[seat] === undefined && (await codings.take(batch, seat, coder))) return seat;
  // A second window of the same person may have come first.
  const now = await codings.coders(batch);
  return SEATS.find((seat) => now[seat] === coder);
}
