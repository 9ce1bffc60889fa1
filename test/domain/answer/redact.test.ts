import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIdentifiers } from '../../../shared/domain/answer/redact.ts';

test('an identifier is found anywhere in a text, but not inside a longer run of letters and digits', () => {
  const identifiers = ['X123456', 'a1234bc', 'QQ 12 34 56 A', 'someone@example.org', '07700 900123'];
  const words = fc.array(fc.stringMatching(/^[a-z]{2,8}$/), { maxLength: 4 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(fc.constantFrom(...identifiers), words, words, (identifier, before, after) => {
      const text = `${before} (${identifier}) ${after}`;
      expect(findIdentifiers(text).map((finding) => finding.text)).toEqual([identifier]);
    }),
  );
  expect(findIdentifiers('ref ABX1234567 and Z1234BCD')).toEqual([]);
});

test('what was found stands in the text at its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { text: found, start } of findIdentifiers(`${text} A1234BC`))
        expect(`${text} A1234BC`.slice(start, start + found.length)).toBe(found);
    }),
  );
});
