import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cy, TO_CONFIRM } from '../../../web/wording/cy.ts';
import { words } from '../../../web/wording/en.ts';
import { common, type CommonWord } from '../../../web/wording/en/common.ts';
import { INTERFACE_TEXTS } from '../../../web/wording/interface-texts.ts';
import type { Prose } from '../../../web/wording/prose.ts';
import { isSpoken, spoken, spokenProse } from '../../../web/wording/spoken.ts';
import type { Translation } from '../../../shared/domain/instrument/instrument.ts';
import { wordingFile } from '../../../shared/domain/instrument/translation/wording.ts';
import { inWords } from '../../../web/wording/dates.ts';
import { word } from '../../../web/wording/word.ts';

const texts = [...INTERFACE_TEXTS.texts.values()];
const signedOff = (key: string) => {
  const en = INTERFACE_TEXTS.texts.get(key)!;
  return { [key]: { en, text: `CY ${en}` } };
};

describe('the wording', () => {
  it('is plain: no contraction, no please, nothing called anonymous', () => {
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) {
      expect(text).not.toMatch(/n['’]t\b|\b(we|you|it)['’]\w|please|anonym/i);
      expect(text).not.toMatch(/\s\s|undefined|\[object/);
    }
  });

  it('promises what the campaign promises, with its number', () => {
    const { text } = spoken({ language: 'en' }, 'promise', { k: 15, others: 14 });
    expect(text).toContain('mixed with those of at least 14 others');
    expect(text).toContain('Figures appear only for groups of 15 or more.');
  });

  it('says dates in words', () => {
    expect(inWords('2025-03-03')).toBe('3 March 2025');
  });

  it('falls back to English, text by text, and says which language each is in', () => {
    const to = { language: 'cy' as const };
    expect(word(to, 'continue')).toEqual({ text: 'Parhau', lang: 'cy' });
    expect(word({ language: 'en' }, 'continue')).toEqual({ text: 'Continue', lang: 'en' });
    expect(Object.keys(cy).every((name) => name in common)).toBe(true);
    expect(spoken(to, 'landing.until', { day: '2026-05-31' })).toEqual({
      text: 'Your link works once, and until the end of 31 May 2026.',
      lang: 'en',
    });
    const welsh = signedOff('landing.until');
    expect(spoken({ ...to, welsh }, 'landing.until', { day: '2026-05-31' })).toEqual({
      text: 'CY Your link works once, and until the end of 31 Mai 2026.',
      lang: 'cy',
    });
    const stale = { 'landing.until': { en: 'As it was before.', text: 'CY' } };
    expect(spoken({ ...to, welsh: stale }, 'landing.until', { day: '2026-05-31' }).lang).toBe('en');
    expect(isSpoken({ ...to, welsh })).toBe(false);
    const all = Object.assign({}, ...[...INTERFACE_TEXTS.texts.keys()].map(signedOff)) as Translation;
    expect(isSpoken({ ...to, welsh: all })).toBe(true);
  });

  it('has every paragraph of the pages of prose, in their order', () => {
    for (const page of ['privacy', 'cookies', 'accessibility'] as const) {
      const { title, sections } = spokenProse({ language: 'cy' }, page);
      const source: Prose = words[page];
      expect([title.text, sections.length]).toEqual([source.title, source.sections.length]);
      for (const [at, section] of source.sections.entries()) {
        expect(sections[at]?.title?.text).toBe(section.title);
        expect(sections[at]?.text.map(({ text }) => text)).toEqual(section.text ?? []);
        expect(sections[at]?.list.map(({ text }) => text)).toEqual(section.list ?? []);
      }
    }
  });

  it('goes to a translator whole, what has to be confirmed first', () => {
    const { strings } = wordingFile(INTERFACE_TEXTS, undefined);
    expect(Object.keys(strings).toSorted()).toEqual([...INTERFACE_TEXTS.texts.keys()].toSorted());
    expect(Object.keys(strings).slice(0, 2)).toEqual(['common.organisation', 'common.optional']);
    expect(strings['common.organisation']).toEqual({
      en: common.organisation,
      cy: cy.organisation,
      confirm: true,
    });
    expect(strings['common.skip']).toEqual({ en: common.skip, cy: null });
    for (const key of ['privacy.title', 'questions.progress', 'refusals.fault.title'])
      expect(strings[key]?.cy).toBeNull();
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
