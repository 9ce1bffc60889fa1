import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nameWord, nameWords } from '../../../shared/domain/coding/names-list.ts';
import { redactText } from '../../../shared/domain/coding/redact-text.ts';

const LIST = new Set(
  nameWords('Zelda Quill\nÓrla O’Brandt; Ifan ap Gwyndaf-Prosser\nGrace Young, Will Banks'),
);
const redact = (text: string): string => redactText(text, (word) => LIST.has(word));

describe('a list of names', () => {
  it('is single words, in the order of the alphabet, without case, accents and apostrophes', () => {
    expect(nameWords('Órla O’Brandt; Zelda, Órla')).toEqual(['obrandt', 'orla', 'zelda']);
  });
});

describe('redaction', () => {
  it.each([
    ['My manager zelda never listened.', 'My manager [name] never listened.'],
    ['I reported to ZELDA QUILL every week', 'I reported to [name] [name] every week'],
    ["Orla O'Brandt and Ifan Prosser’s team", '[name] [name] and [name] [name] team'],
    ['Ask Mrs Unlisted Person or Dr. Nobody.', 'Ask Mrs [name] or Dr. [name].'],
    ['mail z.quill@example.org or ring 07700 900123', 'mail [email] or ring [phone]'],
    [
      'Case X123456, prisoner A1234BC, NI QQ 12 34 56 A',
      'Case [CRN], prisoner [prison number], NI [NI number]',
    ],
    ['CRN X-123456, D 654 321; A1234 BC', 'CRN [CRN], [CRN]; [prison number]'],
    ['my ni is qq 123456 c or QQ 12 34 56', 'my ni is [NI number] or [NI number]'],
    ['N.I. Q Q 1 2 3 4 5 6 C', 'N.I. [NI number]'],
    ['ring 07700.900.123, 44 7700 900123 or (029) 2018 0123', 'ring [phone], [phone] or ([phone]'],
    ['on 0 7 7 0 0 9 0 0 1 2 3, or (+44) 7700 900123', 'on [phone], or [phone]'],
    ['z dot quill at example dot org', '[email]'],
    ['mail z.quill [at] example.org, or nobody at example.org', 'mail [email], or [email]'],
    ['@zquill said so', '[email] said so'],
    ['Mr and Mrs Nobody, Dr van Nowhere, mr nobody', 'Mr and Mrs [name], Dr [name], mr [name]'],
    ['PC Nobody and DCI Unlisted, Rev. Nobody', 'PC [name] and DCI [name], Rev. [name]'],
    ['Z. Quill wrote it', '[name] wrote it'],
    ['ZeldaQuill on the intranet', '[name] on the intranet'],
    [
      'Will Banks left. Grace told me. Will’s team too.',
      '[name] [name] left. [name] told me. [name] team too.',
    ],
  ])('hides people and numbers: %s', (text, hidden) => {
    expect(redact(text)).toBe(hidden);
  });

  it.each([
    'I will miss the grace of young people.',
    'Will anybody ever read this? Young people deserve better.',
    'The banks pay better.',
    'Dr appointments were not possible, miss a day and you pay.',
    'MS Teams all day. I miss Friday drinks. The PC was slow.',
    'I joined on 12 03 24 and left on 12-09-24, in 2020 or so.',
    'I earned 32,000 a year, then 100 000 a year; 60-70 cases, 120% on the tool.',
    'I looked at www.gov.uk and worked at the office. dot com.',
    'Rule 35, PSI 2013/12, CAS3, section 12(3), grade B 2019.',
  ])('leaves everyday words that are names too, where they are not written as names: %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('hides everyday words where they are written as names', () => {
    expect(redact('Then Grace left, and so did Will Banks.')).toBe(
      'Then [name] left, and so did [name] [name].',
    );
    expect(redact('Grace Quill shouted.')).toBe('[name] [name] shouted.');
  });
});

const word = fc.stringMatching(/^[a-z]{3,9}$/).filter((each) => !LIST.has(each));
const words = fc.array(word, { maxLength: 6 }).map((all) => all.join(' '));

test('no name of the list is left in any text, whatever its case and what stands round it', () => {
  const name = fc.constantFrom('zelda', 'Quill', 'ÓRLA', 'o’brandt', 'Gwyndaf-Prosser');
  const round = fc.constantFrom('', '.', ',', '"', '(', '\n', '’s');
  fc.assert(
    fc.property(words, name, round, words, (before, named, mark, after) => {
      const text = `${before} ${named}${mark} ${after}`;
      const left = nameWords(redact(text)).filter((each) => LIST.has(each));
      expect(left).toEqual([]);
    }),
  );
});

test('nothing inside a longer run of letters is taken for a name', () => {
  fc.assert(
    fc.property(word, word, (before, after) => {
      const joined = `${before}zelda${after}`;
      expect(redact(joined)).toBe(joined);
    }),
  );
});

test('a text that was redacted stays as it is, and one without names or numbers is untouched', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const once = redact(`${text} zelda A1234BC`);
      expect(redact(once)).toBe(once);
      expect(nameWord(once)).not.toContain('zeldaabc');
    }),
  );
  fc.assert(
    fc.property(words, (text) => {
      expect(redact(text)).toBe(text);
    }),
  );
});
