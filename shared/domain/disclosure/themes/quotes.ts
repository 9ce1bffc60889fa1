import * as z from 'zod/mini';
import { Code, Slug } from '../../kernel/ids.ts';
import type { ThemeCell } from './theme-cells.ts';

/** A quote is shown only where so many people of the region, at least, wrote to the question. */
const QUOTE_LEAST = 15;

/** What one person proposed and another approved. It names neither: who they were stays with those who code. */
export const ApprovedQuote = z.object({
  schema: z.literal('quote/1'),
  campaign: Slug,
  region: Code,
  /** Of the region's batches of comments. */
  batch: z.int().check(z.gte(1)),
  question: z.string(),
  text: z.string(),
});
export type ApprovedQuote = z.infer<typeof ApprovedQuote>;

export const quotesOf = (campaign: string): string => `quotes/${campaign}/`;
export const quoteKey = (
  { campaign, region, batch }: Pick<ApprovedQuote, 'campaign' | 'region' | 'batch'>,
  id: string,
): string => `${quotesOf(campaign)}${region}/${batch}-${id}.json`;

/** That stands beside a quote which was withdrawn after it was let through. */
export const withdrawnKey = (key: string): string => key.replace(/[.]json$/, '.withdrawn');

/** Of stored quotes, those that may be printed. */
export const standingQuotes = (keys: readonly string[]): readonly string[] =>
  keys.filter((key) => key.endsWith('.json') && !keys.includes(withdrawnKey(key)));

/** Those of texts that are counted together with enough others, in the order of their words. */
export function shownQuotes(quotes: readonly ApprovedQuote[], cells: readonly ThemeCell[]) {
  return quotes
    .filter(({ region, question, batch }) => {
      const own = cells.filter((cell) => cell.region === region && cell.question === question);
      const counted = own.some(({ batches }) => batches.includes(batch));
      return counted && own.reduce((sum, { n }) => sum + n, 0) >= QUOTE_LEAST;
    })
    .map(({ region, question, text }) => ({ region, question, text }))
    .toSorted((a, b) => (wordsOf(a) < wordsOf(b) ? -1 : 1));
}

type ShownQuote = Pick<ApprovedQuote, 'region' | 'question' | 'text'>;

const wordsOf = ({ region, question, text }: ShownQuote): string => `${region} ${question} ${text}`;

/** Is there one that was not shown before, or one that no longer is? */
export const isOther = (shown: readonly ShownQuote[], before: readonly ShownQuote[]): boolean => {
  const said = new Set(before.map(wordsOf));
  return shown.length !== before.length || shown.some((quote) => !said.has(wordsOf(quote)));
};
