import type { ReleasedFigure, ReleasedGroup } from '../disclosure/release.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026-11` as November 2026. */
const monthName = (month: string): string => `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

/** `2027-04-05` as 5 April 2027. */
export const dayName = (day: string): string => `${Number(day.slice(8, 10))} ${monthName(day)}`;

export function monthRange({ from, to }: { readonly from: string; readonly to: string }): string {
  if (from === to) return monthName(from);
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${monthName(from).split(' ')[0]} to ${monthName(to)}`
    : `${monthName(from)} to ${monthName(to)}`;
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
