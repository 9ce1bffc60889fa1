import * as z from 'zod/mini';
import { equalityInstrument } from '../instrument/equality.ts';
import { optionsOf, questionsOf } from '../instrument/instrument.ts';
import { Slug } from '../kernel/ids.ts';

/** Every sealed answer has this length: which option it is, or that there is none, does not show. */
export const EQUALITY_BYTES = 64;

export const encodeEqualityAnswer = (value: string | number | undefined): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(value === undefined ? null : String(value)));

export const decodeEqualityAnswer = (bytes: Uint8Array): string | undefined =>
  z.nullable(z.string()).parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))) ??
  undefined;

const EqualityCell = z.object({ question: z.string(), value: z.string(), count: z.int() });
type EqualityCell = z.infer<typeof EqualityCell>;

/** What is left of a year's equality answers: of the whole nation, and of cells of k or more people. */
export const EqualityCounts = z.object({
  campaign: Slug,
  /** As of `ProfileCounts`. */
  year: z.string(),
  /** The shuffles that were counted, `REGION#MONTH`: those in whole region periods. */
  shuffles: z.array(z.string()),
  cells: z.array(EqualityCell),
});
export type EqualityCounts = z.infer<typeof EqualityCounts>;

/** The questions that are kept of the equality module, without the one that asks whether to go on. */
export const equalityQuestions = () =>
  questionsOf(equalityInstrument()).filter(({ pile }) => pile === 'equality');

/** How many chose each option of each question; options that fewer than k chose are left out. */
export function countEqualityCells(
  answers: readonly { readonly question: string; readonly value: string | undefined }[],
  k: number,
): readonly EqualityCell[] {
  const instrument = equalityInstrument();
  return equalityQuestions()
    .flatMap((question) =>
      optionsOf(instrument, question).map((option): EqualityCell => {
        const value = String(option.value);
        const same = answers.filter((one) => one.question === question.id && one.value === value);
        return { question: question.id, value, count: same.length };
      }),
    )
    .filter(({ count }) => count >= k);
}
