import { expect, it } from 'vitest';
import { FIRST_CODEBOOK } from '../../../shared/domain/coding/first-codebook.ts';
import { suggestThemes } from '../../../shared/domain/coding/suggest.ts';

const [first] = FIRST_CODEBOOK.themes;
const codebookOf = (signal: string) => ({
  ...FIRST_CODEBOOK,
  themes: [{ ...first!, id: 'odd', signals: [signal], missed: [] }],
});

it.each(['a+b', '[x', 'c\\d', 'a|b', '$$', '^^', 'x{9'])(
  'a signal of a code book is the letters it is, and no pattern: %s',
  (signal) => {
    expect(suggestThemes(codebookOf(signal), `they said ${signal} to me`).themes).toEqual(['odd']);
    expect(suggestThemes(codebookOf(signal), 'aab pay abd xxxxxxxxx').themes).toEqual([]);
  },
);
