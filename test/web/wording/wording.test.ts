import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cy, TO_CONFIRM } from '../../../web/wording/cy.ts';
import { words } from '../../../web/wording/en.ts';
import { common, type CommonWord } from '../../../web/wording/en/common.ts';
import { interfaceWords } from '../../../web/wording/for-translator.ts';
import { inWords } from '../../../web/wording/dates.ts';
import { word } from '../../../web/wording/word.ts';

/** Every text there is, functions called with a number each. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return textsOf((value as (...numbers: number[]) => unknown)(7, 9, 11));
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

describe('the wording', () => {
  it('is plain: no contraction, no please, nothing called anonymous', () => {
    const texts = [...textsOf(words), ...textsOf(common)];
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) {
      expect(text).not.toMatch(/n['’]t\b|\b(we|you|it)['’]\w|please|anonym/i);
      expect(text).not.toMatch(/\s\s|undefined|\[object/);
    }
  });

  it('promises what the campaign promises, with its number', () => {
    expect(words.promise(15)).toContain('mixed with those of at least 14 others');
    expect(words.promise(15)).toContain('Figures appear only for groups of 15 or more.');
    expect(words.privacy(15).sections[0]?.text).toContain(words.promise(15));
  });

  it('says dates in words', () => {
    expect(inWords('2025-03-03')).toBe('3 March 2025');
  });

  it('falls back to English, and says that it did', () => {
    expect(word('cy', 'continue')).toEqual({ text: 'Parhau', lang: 'cy' });
    expect(word('en', 'continue')).toEqual({ text: 'Continue', lang: 'en' });
    expect(Object.keys(cy).every((name) => name in common)).toBe(true);
  });

  it('goes to a translator whole, what has to be confirmed first', () => {
    const { strings } = interfaceWords();
    expect(Object.keys(strings).toSorted()).toEqual(Object.keys(common).toSorted());
    expect(Object.keys(strings).slice(0, 2)).toEqual(['organisation', 'optional']);
    expect(strings['organisation']).toMatchObject({
      en: common.organisation,
      cy: cy.organisation,
      confirm: true,
    });
    expect(strings['skip']).toEqual({ en: common.skip, cy: null });
  });

  const drafted = resolve(import.meta.dirname, '../../../../shared/domain/instruments/chrome.cy.json');
  it.skipIf(!existsSync(drafted))(
    'has no Welsh but what was drafted (skipped where the draft is absent)',
    () => {
      const { strings } = JSON.parse(readFileSync(drafted, 'utf8')) as {
        strings: Record<string, { en: string; cy: string; confidence: string }>;
      };
      const pairs = new Map(Object.values(strings).map(({ en, cy: welsh }) => [en, welsh]));
      for (const [name, welsh] of Object.entries(cy)) {
        expect([name, welsh]).toEqual([name, pairs.get(common[name as CommonWord])]);
      }
      const unsure = Object.values(strings).filter(({ confidence }) => confidence === 'check');
      const shown = Object.keys(cy).filter((name) =>
        unsure.some(({ en }) => en === common[name as CommonWord]),
      );
      expect(shown.toSorted()).toEqual([...TO_CONFIRM].toSorted());
    },
  );
});
