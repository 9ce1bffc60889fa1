import { bothDone, disagreements, leftOf, unresolved } from '../../domain/coding/codings.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { Agreement } from '../../domain/statistics/two-coders.ts';
import { twoCoderAgreement } from '../../domain/statistics/two-coders.ts';
import { type DecisionsByTheme, decisionsOf, overallAgreement } from '../../domain/coding/theme-agreement.ts';
import { codedTwice } from '../../domain/coding/seats.ts';
import type { CodingDesk } from './coding-desk.ts';
import { batchInHand, type BatchAddress, type BatchInHand, findBatch } from './find-batch.ts';

/** How far the coding of a batch is. */
export interface BatchLine {
  readonly campaign: string;
  /** Of the campaign. */
  readonly title: string;
  readonly region: string;
  readonly regionName: string;
  readonly number: number;
  readonly periods: readonly string[];
  readonly codebook: string;
  readonly comments: number;
  readonly twice: number;
  /** Who codes, and how many comments are left to each; null where nobody has begun. */
  readonly coders: readonly { readonly coder: string | null; readonly left: number }[];
  /** Known once both are done. */
  readonly differences: { readonly all: number; readonly unresolved: number } | null;
  readonly closed: boolean;
}

/** Of one campaign, or of all. */
export async function listBatches(desk: CodingDesk, id?: string): Promise<Result<readonly BatchLine[]>> {
  const campaigns = id === undefined ? await desk.campaigns.list() : [await desk.campaigns.get(id)];
  const lines: BatchLine[] = [];
  for (const campaign of campaigns) {
    const estate = campaign && (await desk.campaigns.estate(campaign.id));
    if (estate === undefined) {
      if (id === undefined) continue;
      return fail({ kind: 'not-found', what: `campaign ${id}` });
    }
    const found = await Promise.all(
      estate.regions.map(async ({ code, name }) => {
        const batches = await desk.codings.batches(campaign?.id ?? '', code);
        const inHand = await Promise.all(batches.map((batch) => batchInHand(desk, batch)));
        return inHand.map((each) => lineOf(each, campaign?.title ?? '', name));
      }),
    );
    lines.push(...found.flat());
  }
  return ok(lines);
}

function lineOf({ codings }: BatchInHand, title: string, regionName: string): BatchLine {
  const { batch, coders, closed } = codings;
  return {
    campaign: batch.campaign,
    title,
    region: batch.region,
    regionName,
    number: batch.number,
    periods: batch.periods,
    codebook: batch.codebook.version,
    comments: batch.comments.length,
    twice: codedTwice(batch).size,
    coders: ([1, 2] as const).map((seat) => ({
      coder: coders[seat] ?? null,
      left: leftOf(codings, seat).length,
    })),
    differences: bothDone(codings)
      ? { all: disagreements(codings).length, unresolved: unresolved(codings).length }
      : null,
    closed,
  };
}

export interface BatchAgreement {
  readonly comments: number;
  readonly overall: Agreement;
  readonly themes: readonly (Agreement & {
    readonly theme: string;
    readonly name: string;
    readonly decisions: DecisionsByTheme[string];
  })[];
}

/** How far two coders agreed, theme by theme, before anything was resolved. For those who code. */
export async function agreementOfBatch(desk: CodingDesk, at: BatchAddress): Promise<Result<BatchAgreement>> {
  const found = await findBatch(desk, at);
  if (!found.ok) return found;
  const { codings, codebook } = found.value;
  const decisions = decisionsOf(codings, codebook);
  if (decisions === undefined)
    return fail({ kind: 'not-allowed', why: 'One of the coders is not done with this batch.' });
  const overall = overallAgreement(decisions);
  if (!overall.ok) return overall;
  const themes: BatchAgreement['themes'][number][] = [];
  for (const { id, name } of codebook.themes) {
    const own = decisions[id] ?? { both: 0, first: 0, second: 0, neither: 0 };
    const agreement = twoCoderAgreement(own);
    if (!agreement.ok) return agreement;
    themes.push({ theme: id, name, decisions: own, ...agreement.value });
  }
  return ok({ comments: codedTwice(codings.batch).size, overall: overall.value, themes });
}
