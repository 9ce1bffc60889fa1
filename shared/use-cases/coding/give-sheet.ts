import { type Suggested, suggestThemes } from '../../domain/coding/suggest.ts';
import { commentsOf, type Seat } from '../../domain/coding/seats.ts';
import type { Theme } from '../../domain/coding/codebook.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import type { CodingDesk } from './coding-desk.ts';
import { type BatchAddress, findBatch } from './find-batch.ts';
import { type RedactedComment, readTexts } from './read-texts.ts';
import { takeSeat } from './take-seat.ts';

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
  const taken = await takeSeat(desk, codings, coder);
  if (!taken.ok) return taken;
  const seat = taken.value;
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
