import type { Report, Words } from './report.ts';

/** What marks stand for, in tables and files. */
export const shorthandOf = ({ markC, markLow, markX, markZ }: Words): readonly string[] => [
  markC,
  markLow,
  markX,
  markZ,
];

/** The language of one text, where it is not that of the whole edition. A number is of none. */
export const langOf = ({ language }: Pick<Report, 'language'>, text: string): 'en' | undefined =>
  language.code === 'cy' && /\p{L}/u.test(text) && !language.welsh.includes(text) ? 'en' : undefined;
