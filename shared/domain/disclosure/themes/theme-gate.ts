import { THRESHOLDS } from '../thresholds.ts';
import { isOther, shownQuotes } from './quotes.ts';
import { agreementOf } from './theme-agreement.ts';
import { datedCells, groupsOf } from './theme-counts.ts';
import type { ThemeProposal } from './theme-proposal.ts';
import { bookName, type ThemeRelease } from './theme-release.ts';
import * as shape from './theme-shape.ts';

/**
 * The gate of theme counts: regions and the nation only, whole groups of k or more texts to one question, and of each
 * theme only counts whose differences, between areas and between releases, keep the floor of its kind.
 *
 * @param said every earlier release of themes, in order.
 * @param previous the hash of the last of them.
 * @returns undefined where there is nothing that was not said before.
 */
export function passThemes(
  proposal: ThemeProposal,
  said: readonly ThemeRelease[],
  previous: string | null,
): ThemeRelease | undefined {
  const number = said.length + 1;
  const books = [...new Map(proposal.tallies.map(({ codebook }) => [bookName(codebook), codebook])).values()];
  const counted = books
    .toSorted((a, b) => (bookName(a) < bookName(b) ? -1 : 1))
    .map((book) => ({ book, cells: datedCells(proposal, book, said, number) }))
    .filter(({ cells }) => cells.length > 0);
  const quotes = shownQuotes(
    proposal.quotes ?? [],
    counted.flatMap(({ cells }) => cells),
  );
  const isNew = counted.some(({ cells }) => cells.some(({ since }) => since === number));
  if (!isNew && !isOther(quotes, said.at(-1)?.quotes ?? [])) return undefined;
  return shape.ThemeRelease.parse({
    schema: 'theme-release/1',
    campaign: proposal.campaign,
    number,
    previous,
    thresholds: { k: proposal.k, ...THRESHOLDS },
    inputs: proposal.inputs,
    codebooks: counted.map(({ book }) => book),
    questions: proposal.questions,
    cells: counted.flatMap(({ book, cells }) =>
      cells.map(({ region, question, batches, since }) => ({
        codebook: bookName(book),
        region,
        question,
        batches,
        since,
      })),
    ),
    agreement: counted.flatMap(({ book }) => agreementOf(proposal, book)),
    groups: counted.flatMap(({ book, cells }) => groupsOf(proposal, book, cells, said, number)),
    ...(quotes.length > 0 && { quotes }),
  });
}
