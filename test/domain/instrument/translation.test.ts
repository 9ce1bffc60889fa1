import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import { pagesOf } from '../../../shared/domain/instrument/journey.ts';
import { previewOf } from '../../../shared/domain/instrument/preview.ts';
import { instrumentIn, parityOf } from '../../../shared/domain/instrument/translation/in-language.ts';
import { takeTranslation } from '../../../shared/domain/instrument/translation/take-translation.ts';
import { textsOf } from '../../../shared/domain/instrument/translation/texts.ts';
import {
  type TranslatorFile,
  translatorFile,
} from '../../../shared/domain/instrument/translation/translator-file.ts';
import { ASKED, house } from './house.ts';

const plain: Instrument = { ...house('new-starter-check'), translations: {} };

function filled(instrument: Instrument, words: Record<string, string>): TranslatorFile {
  const file = translatorFile(instrument);
  for (const [key, cy] of Object.entries(words)) file.strings[key] = { ...file.strings[key]!, cy };
  return file;
}

function taken(instrument: Instrument, file: unknown) {
  const result = takeTranslation(instrument, file);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const reworded = (instrument: Instrument): Instrument => ({
  ...instrument,
  title: 'How is the new job going?',
});

describe('a translator’s file', () => {
  it.each(ASKED)('of %s holds every text once, in English, with room for the Welsh', (_, instrument) => {
    const file = translatorFile(instrument);
    expect(Object.keys(file.strings)).toEqual([...textsOf(instrument).keys()]);
    expect(Object.values(file.strings).every(({ en }) => en.length > 0)).toBe(true);
  });

  it('comes back unchanged as nothing new', () => {
    const instrument = house('exit-interview');
    const { instrument: after, report } = taken(instrument, translatorFile(instrument));
    expect(after).toEqual(instrument);
    expect(report).toMatchObject({ added: [], changed: [], stale: [], unchanged: 4 });
  });

  it('says what is new, changed and missing', () => {
    const first = taken(plain, filled(plain, { title: 'Teitl', 'q.g_mgr.text': 'Cymraeg' }));
    expect(first.report.added).toEqual(['title', 'q.g_mgr.text']);
    const second = taken(first.instrument, filled(first.instrument, { title: 'Teitl arall' }));
    expect(second.report).toMatchObject({ added: [], changed: ['title'], unchanged: 1 });
    expect(second.report.missing).toHaveLength(textsOf(plain).size - 2);
  });

  it('finds Welsh stale whose English has changed since, and shows the English', () => {
    const welsh = taken(plain, filled(plain, { title: 'Teitl' })).instrument;
    const later = reworded(welsh);
    expect(parityOf(later)).toMatchObject({ welsh: 0, stale: ['title'] });
    expect(translatorFile(later).strings['title']).toEqual({
      en: later.title,
      cy: 'Teitl',
      was: plain.title,
    });
    expect(instrumentIn(later, 'cy').instrument.title).toBe(later.title);
    const late = taken(reworded(plain), filled(plain, { title: 'Teitl' }));
    expect(late.report).toMatchObject({ added: [], stale: ['title'] });
  });

  it.each([
    ['no object', 3],
    ['another instrument', { ...translatorFile(plain), instrument: 'other' }],
    ['a text that is none', { ...translatorFile(plain), strings: { 'q.none.text': { en: 'x', cy: 'y' } } }],
    ['a lost placeholder', filled(plain, { 'support.5.how': 'Ffoniwch.' })],
    ['a placeholder that nothing fills', filled(plain, { title: 'Teitl {{name}}' })],
  ])('is refused with %s', (_, file) => {
    expect(takeTranslation(plain, file)).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
  });
});

describe('an instrument in Welsh', () => {
  const welsh = taken(
    plain,
    filled(plain, { 'q.g_mgr.text': 'Y gefnogaeth', 'scale.expect5.1': 'Llawer llai' }),
  ).instrument;

  it('shows what is translated and marks the rest as English, text by text', () => {
    const { instrument, languageOf } = instrumentIn(welsh, 'cy');
    const question = pagesOf(instrument).find(({ id }) => id === 'expect-2')?.questions[1];
    expect(question?.text).toBe('Y gefnogaeth');
    expect(languageOf('q.g_mgr.text')).toBe('cy');
    expect(languageOf('q.g_load.text')).toBe('en');
    expect(instrumentIn(welsh, 'cy').instrument).toBe(instrument);
    expect(instrumentIn(welsh, 'en').instrument).toBe(welsh);
  });

  it('offers answers of one language: a scale is in English until each of its points is in Welsh', () => {
    const labels = (of: Instrument) =>
      instrumentIn(of, 'cy').instrument.scales['expect5']?.options.map(({ label }) => label);
    expect(labels(welsh)?.[0]).toBe('Much less than I expected');
    expect(instrumentIn(welsh, 'cy').languageOf('scale.expect5.1')).toBe('en');
    const points = [1, 2, 3, 4, 5, 'na'].map((point) => [`scale.expect5.${point}`, `Pwynt ${point}`]);
    const whole = taken(
      plain,
      filled(plain, Object.fromEntries(points) as Record<string, string>),
    ).instrument;
    expect(labels(whole)?.slice(0, 5)).toEqual(['Pwynt 1', 'Pwynt 2', 'Pwynt 3', 'Pwynt 4', 'Pwynt 5']);
  });

  it('holds established Welsh for the scale of agreement ready, and suggests what is to be confirmed', () => {
    const { strings } = translatorFile(house('assessor-feedback'));
    expect(strings['scale.agree5.5']?.cy).toBe("Cytuno'n gryf");
    expect(strings['scale.agree5.3']).toMatchObject({ cy: null });
    expect(strings['scale.agree5.3']?.suggestion).toMatch(/^Ddim/);
    const { languageOf } = instrumentIn(house('assessor-feedback'), 'cy');
    expect([3, 5].map((point) => languageOf(`scale.agree5.${point}`))).toEqual(['en', 'en']);
  });

  it('is previewed page by page beside the English, with who is asked in words', () => {
    const pages = previewOf(welsh);
    expect(pages.map(({ id }) => id)).toEqual(pagesOf(welsh).map(({ id }) => id));
    const expectations = pages.find(({ id }) => id === 'expect-2');
    expect(expectations?.shown.cy.questions[1]?.text).toBe('Y gefnogaeth');
    expect(expectations?.shown.en.questions[1]?.text).toBe('The support from my manager');
    expect(expectations?.questions[1]?.inEnglish).toEqual(
      [1, 2, 3, 4, 5, 'na'].map((value) => `scale.expect5.${value}`),
    );
    const protect = pages.flatMap(({ questions }) => questions).find(({ id }) => id === 'protect');
    expect(protect?.askedIf).toBe(
      '‘Which of these is closest to your role?’ is ‘Newly qualified officer, in the first 12 months after qualifying’',
    );
  });
});
