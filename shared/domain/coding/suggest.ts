import { oncePer } from '../kernel/once-per.ts';
import type { Codebook } from './codebook.ts';
import { clausesOf, isDenied, isRuledOut } from './negation.ts';
import { looksWelsh } from './welsh.ts';

export interface Suggested {
  /** Ids of themes, in the order of the codebook. */
  readonly themes: readonly string[];
  /** Taken for Welsh, which the signals say nothing about. */
  readonly welsh: boolean;
}

/** What a text may be about, by words alone: the same text and codebook give the same suggestions. People decide. */
export function suggestThemes(codebook: Codebook, text: string): Suggested {
  if (looksWelsh(text)) return { themes: [], welsh: true };
  const clauses = clausesOf(text);
  const found = patternsOf(codebook).filter(({ signals }) =>
    signals.some((signal) => clauses.some((clause) => isSaid(clause, signal))),
  );
  return { themes: found.map(({ theme }) => theme), welsh: false };
}

interface Signal {
  readonly pattern: RegExp;
  /** Does saying that there was none of it take the suggestion away? */
  readonly deniable: boolean;
}

const patternsOf = oncePer(({ themes }: Codebook) =>
  themes.map(({ id, signals, missed }) => ({
    theme: id,
    signals: [
      ...signals.map((signal): Signal => ({ pattern: patternOf(signal), deniable: true })),
      ...missed.map((signal): Signal => ({ pattern: patternOf(signal), deniable: false })),
    ],
  })),
);

const SHORT = 3;

function patternOf(signal: string): RegExp {
  const words = signal.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replaceAll(/[ -]+/g, '[ -]');
  if (signal === signal.toUpperCase())
    return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'gu');
  // "Bully" is the beginning of "bullied" too, and "salary" of "salaries".
  const stem = signal.length > SHORT ? words.replace(/y$/, '[yi]') : words;
  const end = signal.length <= SHORT ? 's?(?![\\p{L}\\p{N}])' : "[\\p{L}'-]*";
  return new RegExp(`(?<![\\p{L}\\p{N}-])${stem}${end}`, 'giu');
}

const isSaid = (clause: string, { pattern, deniable }: Signal): boolean =>
  [...clause.matchAll(pattern)].some(({ 0: match, index }) => {
    const place = { before: clause.slice(0, index), after: clause.slice(index + match.length) };
    return !isRuledOut(place) && !(deniable && isDenied(place));
  });
