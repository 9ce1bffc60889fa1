import { SEATS } from '../../domain/coding/seats.ts';
import { faultOfQuote } from '../../domain/coding/quote.ts';
import type { QuoteDecision } from '../../domain/coding/quote.ts';
import { type ApprovedQuote, quoteKey, withdrawnKey } from '../../domain/disclosure/themes/quotes.ts';
import { questionOf } from '../../domain/instrument/instrument.ts';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { StoredQuote } from '../ports/codings.ts';
import type { CodingDesk } from './coding-desk.ts';
import { type BatchAddress, findBatch } from './find-batch.ts';
import { readTexts } from './read-texts.ts';

export interface QuoteLine extends StoredQuote {
  /** The words of the question that it answers. */
  readonly asked: string;
}

export interface BatchQuotes {
  readonly campaign: string;
  readonly region: string;
  readonly number: number;
  readonly quotes: readonly QuoteLine[];
}

const NOT_COUNTED = 'Quotes are taken from comments that are counted: count the batch first.';
const NO_SEAT = 'Only those who coded a batch read its comments.';
const FOLLOW_UP =
  'Only answers to questions that everybody is asked are quoted: this one tells of an answer before it.';
const NOT_PRINTED = 'Only a quote that was let through can be withdrawn.';
const OWN = 'Somebody else approves a quote than who proposed it.';

/** What was proposed of a batch, and what became of it. */
export async function listQuotes(desk: CodingDesk, at: BatchAddress): Promise<Result<BatchQuotes>> {
  const found = await findBatch(desk, at);
  if (!found.ok) return found;
  const { campaign, region, number } = found.value.codings.batch;
  const instrument = await instrumentOf(desk, campaign);
  const quotes = await desk.quotes.all({ campaign, region, number });
  return ok({
    campaign,
    region,
    number,
    quotes: quotes.map((quote) => ({
      ...quote,
      asked: (instrument && questionOf(instrument, quote.question)?.text) ?? quote.question,
    })),
  });
}

/** Proposes words of a comment, as coders read it, to be printed. The same words again are the same quote. */
export async function proposeQuote(
  desk: CodingDesk,
  given: BatchAddress & { readonly coder: string; readonly comment: string; readonly text: string },
): Promise<Result<{ readonly quote: string }>> {
  const found = await findBatch(desk, given);
  if (!found.ok) return found;
  const { batch, coders, closed } = found.value.codings;
  if (!closed) return fail({ kind: 'not-allowed', why: NOT_COUNTED });
  if (!SEATS.some((seat) => coders[seat] === given.coder)) return fail({ kind: 'not-allowed', why: NO_SEAT });
  const { comment } = given;
  if (!batch.comments.includes(comment)) return fail({ kind: 'not-found', what: 'comment' });
  const [read] = await readTexts(desk, batch, [comment]);
  if (read === undefined) return fail({ kind: 'not-found', what: 'comment' });
  const question = read.askedOfAll;
  if (question === null) return fail({ kind: 'not-allowed', why: FOLLOW_UP });
  const text = given.text.trim();
  const fault = faultOfQuote(text, read.text);
  if (fault !== undefined) return fail({ kind: 'not-allowed', why: fault });
  const quote = desk.sha256(new TextEncoder().encode(canonicalJson({ comment, text }))).slice(0, 16);
  await desk.quotes.propose(batch, quote, { comment, question, text, by: given.coder });
  return ok({ quote });
}

/** A second person lets it through, or not. What was decided stands. */
export async function decideQuote(
  desk: CodingDesk,
  given: BatchAddress & { readonly by: string; readonly quote: string; readonly approve: boolean },
): Promise<Result<{ readonly is: QuoteDecision['is'] }>> {
  const found = await findBatch(desk, given);
  if (!found.ok) return found;
  const { batch } = found.value.codings;
  const all = () => desk.quotes.all(batch);
  const quote = (await all()).find(({ id }) => id === given.quote);
  if (quote === undefined) return fail({ kind: 'not-found', what: 'quote' });
  if (quote.by === given.by) return fail({ kind: 'not-allowed', why: OWN });
  await desk.quotes.decide(batch, quote.id, { is: given.approve ? 'approved' : 'refused', by: given.by });
  const stands = (await all()).find(({ id }) => id === quote.id)?.decision;
  const is = stands?.is ?? 'refused';
  if (is === 'approved') {
    const { campaign, region, number } = batch;
    const { question, text } = quote;
    const approved: ApprovedQuote = { schema: 'quote/1', campaign, region, batch: number, question, text };
    const content = new TextEncoder().encode(canonicalJson(approved));
    await desk.workings.keep(quoteKey(approved, quote.id), content, 'application/json');
  }
  return ok({ is });
}

/**
 * Takes back a quote that was let through: words that somebody was known by after all. One person is enough. It is in no
 * report that is made from then on; those that have it are withdrawn by `withdrawWords`.
 */
export async function withdrawQuote(
  desk: CodingDesk,
  given: BatchAddress & { readonly by: string; readonly quote: string },
): Promise<Result<{ readonly text: string }>> {
  const found = await findBatch(desk, given);
  if (!found.ok) return found;
  const { batch } = found.value.codings;
  const quote = (await desk.quotes.all(batch)).find(({ id }) => id === given.quote);
  if (quote === undefined) return fail({ kind: 'not-found', what: 'quote' });
  const is = quote.decision?.is;
  if (is !== 'approved' && is !== 'withdrawn') return fail({ kind: 'not-allowed', why: NOT_PRINTED });
  // The mark first: with the row alone it would still be printed.
  const { campaign, region, number } = batch;
  const key = quoteKey({ campaign, region, batch: number }, quote.id);
  await desk.workings.keep(withdrawnKey(key), new Uint8Array(), 'application/octet-stream');
  await desk.quotes.withdraw(batch, quote.id, given.by);
  return ok({ text: quote.text });
}

async function instrumentOf(desk: CodingDesk, id: string) {
  const used = (await desk.campaigns.get(id))?.instrument;
  return used && desk.campaigns.instrument(used.id, used.version);
}
