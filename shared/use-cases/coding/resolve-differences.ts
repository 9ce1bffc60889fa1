import { bothDone, disagreements, unresolved } from '../../domain/coding/codings.ts';
import type { Theme } from '../../domain/coding/codebook.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { type Coded, type CodesIntake, refusedCodes } from './check-codes.ts';
import type { CodingDesk } from './coding-desk.ts';
import { type BatchAddress, findBatch } from './find-batch.ts';
import { type RedactedComment, readTexts } from './read-texts.ts';
import { inOrder } from './take-codes.ts';

export interface Difference extends RedactedComment {
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** What was decided; null while it is not. */
  readonly resolved: readonly string[] | null;
}

export interface Differences {
  readonly campaign: string;
  readonly region: string;
  readonly number: number;
  readonly codebook: { readonly version: string; readonly themes: readonly Theme[] };
  readonly rows: readonly Difference[];
}

const NOT_YET =
  'One of the coders is not done with this batch: until both are, neither sees what the other found.';
const CLOSED = 'The counts of this batch are made: nothing in it changes any more.';

/** Where the two differ, what each found, and what was decided. */
export async function giveDifferences(desk: CodingDesk, at: BatchAddress): Promise<Result<Differences>> {
  const found = await findBatch(desk, at);
  if (!found.ok) return found;
  const { codings, codebook } = found.value;
  if (!bothDone(codings)) return fail({ kind: 'not-allowed', why: NOT_YET });
  const { batch, codes, resolved } = codings;
  const texts = await readTexts(desk, batch, disagreements(codings));
  return ok({
    campaign: batch.campaign,
    region: batch.region,
    number: batch.number,
    codebook: { version: codebook.version, themes: codebook.themes },
    rows: texts.map((text) => ({
      ...text,
      first: codes[1].get(text.comment) ?? [],
      second: codes[2].get(text.comment) ?? [],
      resolved: resolved.get(text.comment) ?? null,
    })),
  });
}

export interface Resolution extends BatchAddress {
  readonly by: string;
  readonly rows: readonly Coded[];
  readonly dryRun: boolean;
}

export async function resolveDifferences(desk: CodingDesk, given: Resolution): Promise<Result<CodesIntake>> {
  const found = await findBatch(desk, given);
  if (!found.ok) return found;
  const { codings, codebook } = found.value;
  if (!bothDone(codings)) return fail({ kind: 'not-allowed', why: NOT_YET });
  if (codings.closed) return fail({ kind: 'not-allowed', why: CLOSED });
  const refused = refusedCodes(codebook, new Set(disagreements(codings)), given.rows);
  const done = new Set(given.rows.map(({ comment }) => comment));
  const left = unresolved(codings).filter((comment) => refused.length > 0 || !done.has(comment)).length;
  if (refused.length > 0) return ok({ outcome: 'refused', taken: 0, refused, left });
  const taken = given.rows.length;
  if (given.dryRun) return ok({ outcome: 'dry-run', taken, refused, left });
  for (const { comment, themes } of given.rows)
    await desk.codings.keepResolved(codings.batch, comment, inOrder(codebook.themes, themes), given.by);
  return ok({ outcome: 'taken', taken, refused, left });
}
