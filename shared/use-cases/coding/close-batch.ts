import { themeTallyKey } from '../../domain/disclosure/themes/theme-tally.ts';
import { tallyThemes } from '../../domain/coding/theme-tally.ts';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { CodingDesk } from './coding-desk.ts';
import { type BatchAddress, findBatch } from './find-batch.ts';

const UNFINISHED = 'There are comments that are not coded, or differences that are not resolved.';

/**
 * Makes the counts of a batch, for the next release to take up. Nothing in it changes from then on. The row that closes
 * it is written first: what was closed by a run that broke off is counted by the next.
 */
export async function closeBatch(
  desk: CodingDesk,
  { by, ...at }: BatchAddress & { readonly by: string },
): Promise<Result<{ readonly key: string }>> {
  const found = await findBatch(desk, at);
  if (!found.ok) return found;
  const { codings, codebook } = found.value;
  const { batch } = codings;
  const campaign = await desk.campaigns.get(batch.campaign);
  const used = campaign?.instrument;
  const instrument = used && (await desk.campaigns.instrument(used.id, used.version));
  if (instrument === undefined) return fail({ kind: 'not-found', what: `instrument of ${batch.campaign}` });
  const comments = await desk.comments.all(batch.campaign, batch.region);
  const questions = new Map(comments.map(({ name, question }) => [name, question]));
  const tally = tallyThemes(codings, codebook, instrument, (name) => questions.get(name));
  if (tally === undefined) return fail({ kind: 'not-allowed', why: UNFINISHED });
  await desk.codings.close(batch, by);
  const key = themeTallyKey(batch);
  await desk.workings.keep(key, new TextEncoder().encode(canonicalJson(tally)), 'application/json');
  return ok({ key });
}
