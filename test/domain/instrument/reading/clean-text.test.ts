import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, codePoints } from '../../../../shared/domain/instrument/reading/clean-text.ts';

describe('a text that somebody wrote', () => {
  it.each([
    ['nul bytes and other controls', 'a\u0000b\u0007c\u0085', 'abc'],
    ['lone surrogates', 'a\ud83d b', 'a\ufffd b'],
    ['line ends of any kind', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['controls that would turn all that follows', 'a\u202eb\u2066c\u2069', 'abc'],
    ['spaces around it', '  a  \n', 'a'],
    ['letters in parts', 'e\u0301', '\u00e9'],
  ])('loses or mends %s', (_, raw, clean) => {
    expect(cleanText(raw, 'many')).toBe(clean);
  });

  it('keeps Welsh letters, emoji and the marks of right-to-left writing', () => {
    const text = 'Mae’r tŷ yn fach 😀 שלום\u200f!';
    expect(cleanText(text, 'many')).toBe(text);
    expect(codePoints('😀')).toBe(1);
  });

  it('is one line where the question has one', () => {
    expect(cleanText('a\r\n\r\nb', 'one')).toBe('a b');
  });

  it('is clean after one cleaning, and can be stored and sent as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('one', 'many'), (raw, lines) => {
        const clean = cleanText(raw, lines);
        expect(cleanText(clean, lines)).toBe(clean);
        expect(clean.isWellFormed()).toBe(true);
        expect(new TextDecoder().decode(new TextEncoder().encode(clean))).toBe(clean);
      }),
    );
  });
});
