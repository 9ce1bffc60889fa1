import { monthInWords } from '../kernel/day-in-words.ts';
import type { ReleasedFigure, ReleasedGroup } from '../disclosure/release.ts';

export function monthRange({ from, to }: { readonly from: string; readonly to: string }): string {
  if (from === to) return monthInWords(from);
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${monthInWords(from).split(' ')[0]} to ${monthInWords(to)}`
    : `${monthInWords(from)} to ${monthInWords(to)}`;
}

/** The first letter small, unless the word is an acronym or I. */
export const lowered = (text: string): string =>
  /^([A-Z]{2}|I\b)/.test(text) ? text : text[0]?.toLowerCase() + text.slice(1);

export const sentenceCase = (text: string): string => (text[0] ?? '').toUpperCase() + text.slice(1);

export const percent = (x: number, n: number): number => Math.round((100 * x) / n);

/** `13 of 23 (57%)`: no share without its count and its base. */
export const ofThose = (x: number, n: number): string => `${x} of ${n} (${percent(x, n)}%)`;

export function figureWords(figure: ReleasedFigure | undefined, { n }: ReleasedGroup): string {
  if (figure?.is === 'count') return ofThose(figure.x, n);
  return figure?.is === 'bound' ? `${figure.most} or fewer of ${n}` : 'withheld';
}
