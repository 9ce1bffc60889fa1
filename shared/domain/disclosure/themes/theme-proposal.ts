import type { KeptWorlds } from '../proof/kept-worlds.ts';
import type { ApprovedQuote } from './quotes.ts';
import type { ThemeRelease } from './theme-release.ts';
import type { ThemeTally } from './theme-tally.ts';

export interface ThemeProposal {
  readonly campaign: string;
  readonly k: number;
  /** Of every region. */
  readonly tallies: readonly ThemeTally[];
  /** Those that two people let through. */
  readonly quotes?: readonly ApprovedQuote[] | undefined;
  readonly inputs: ThemeRelease['inputs'];
  readonly questions: ThemeRelease['questions'];
  readonly nation: string;
  /** What the release before was proved by, to be looked at first. */
  readonly worlds?: KeptWorlds | undefined;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
}
