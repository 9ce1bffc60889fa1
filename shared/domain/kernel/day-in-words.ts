/** In English, as reports and pages write them. */
export const MONTHS: readonly string[] = [
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
];

/** `2025-03`, or a day of it, as March 2025. */
export const monthInWords = (month: string): string =>
  `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

/** `2025-03-03` as 3 March 2025. */
export const dayInWords = (day: string): string => `${Number(day.slice(8, 10))} ${monthInWords(day)}`;

const ENDINGS: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };

/** A day of a month: the 5th, the 22nd. */
export const ordinal = (day: number): string =>
  `${day}${(day > 10 && day < 20 ? undefined : ENDINGS[day % 10]) ?? 'th'}`;
