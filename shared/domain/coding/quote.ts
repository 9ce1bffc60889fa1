import * as z from 'zod/mini';

const Who = z.string().check(z.minLength(1), z.maxLength(200));

/** A part of what one person wrote, as it might be printed. */
export const Quote = z.object({
  comment: z.string(),
  question: z.string(),
  text: z.string(),
  by: Who,
});
export type Quote = z.infer<typeof Quote>;

export const QuoteDecision = z.object({ is: z.enum(['approved', 'refused', 'withdrawn']), by: Who });
export type QuoteDecision = z.infer<typeof QuoteDecision>;

const SHORTEST = 10;
const LONGEST = 400;
/** What stands where something is left out. */
const CUT = '[…]';

/** Why a quote cannot be taken from a comment as coders read it: undefined where it can. */
export function faultOfQuote(text: string, redacted: string): string | undefined {
  if (text.length < SHORTEST || text.length > LONGEST)
    return `A quote has ${SHORTEST} to ${LONGEST} characters.`;
  return isCutFrom(text, redacted)
    ? undefined
    : `A quote has the words of the comment, in their order. Write ${CUT} where you leave something out.`;
}

/** Are these the comment's own words, in their order, with nothing put in? White space may differ. */
function isCutFrom(text: string, redacted: string): boolean {
  const whole = spaced(redacted);
  let from = 0;
  for (const piece of text.split(CUT).map(spaced)) {
    if (piece === '') continue;
    const found = whole.indexOf(piece, from);
    if (found === -1) return false;
    from = found + piece.length;
  }
  return from > 0;
}

const spaced = (text: string): string =>
  text
    .split(/\s/)
    .filter((word) => word !== '')
    .join(' ');
