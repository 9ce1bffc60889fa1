import { twoCoderAgreement } from '../../statistics/two-coders.ts';
import type { ThemeProposal } from './theme-proposal.ts';
import { bookName, type ThemeRelease } from './theme-release.ts';
import type { ThemeBook } from './theme-tally.ts';

const HUNDREDTHS = 100;
const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * HUNDREDTHS) / HUNDREDTHS;

/** How far two coders agreed, where they read k comments or more. */
export function agreementOf(
  { tallies, k }: ThemeProposal,
  book: ThemeBook,
): readonly ThemeRelease['agreement'][number][] {
  const own = tallies.filter(({ codebook }) => bookName(codebook) === bookName(book));
  const decisions = own.flatMap(({ agreement }) => Object.values(agreement));
  const sum = (key: 'both' | 'first' | 'second' | 'neither') =>
    decisions.reduce((total, one) => total + one[key], 0);
  const all = { both: sum('both'), first: sum('first'), second: sum('second'), neither: sum('neither') };
  const comments = (all.both + all.first + all.second + all.neither) / Math.max(1, book.themes.length);
  const agreement = twoCoderAgreement(all);
  if (comments < k || !agreement.ok) return [];
  const { alpha, positive, negative } = agreement.value;
  return [
    {
      codebook: bookName(book),
      comments,
      alpha: rounded(alpha),
      positive: rounded(positive),
      negative: rounded(negative),
    },
  ];
}
