import type { Report, Words } from './report.ts';

/** What marks stand for, in tables and files. */
export const shorthandOf = ({ markC, markLow, markX, markZ }: Words): readonly string[] => [
  markC,
  markLow,
  markX,
  markZ,
];

/** The language of one text, where it is not that of the whole edition. */
export const langOf = ({ language }: Pick<Report, 'language'>, text: string): 'en' | undefined =>
  language.code === 'cy' && !language.welsh.includes(text) ? 'en' : undefined;
