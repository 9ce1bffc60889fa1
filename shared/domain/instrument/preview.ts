import { conditionInWords } from './condition-in-words.ts';
import { type Instrument, optionsOf, type Question } from './instrument.ts';
import { type Page, pagesOf, progress } from './pages.ts';
import { instrumentIn, type Language } from './translation/in-language.ts';
import { textKey } from './translation/texts.ts';

/** A page of a draft as a respondent would see it in each language, were every question on it asked. */
export interface PreviewPage {
  readonly id: string;
  readonly group: number;
  readonly of: number;
  readonly shown: Readonly<Record<Language, Page>>;
  readonly questions: readonly PreviewQuestion[];
}

export interface PreviewQuestion {
  readonly id: string;
  /** Who is asked, in words; undefined where everyone is. */
  readonly askedIf: string | undefined;
  /** Where an answer goes after the shuffle. */
  readonly pile: Question['pile'];
  /** Its texts that the Welsh page shows in English, by name. */
  readonly inEnglish: readonly string[];
}

/** Every page of a draft in both languages, those that only some people see too. */
export function previewOf(instrument: Instrument): readonly PreviewPage[] {
  const welsh = instrumentIn(instrument, 'cy');
  const welshPages = pagesOf(welsh.instrument);
  return pagesOf(instrument).map((page, place) => {
    const { group, of } = progress(instrument, page.id);
    return {
      id: page.id,
      group,
      of,
      shown: { en: page, cy: welshPages[place] ?? page },
      questions: page.questions.map((question) => ({
        id: question.id,
        askedIf: askedIf(instrument, question),
        pile: question.pile,
        inEnglish: keysOf(instrument, question).filter((key) => welsh.languageOf(key) === 'en'),
      })),
    };
  });
}

function askedIf(instrument: Instrument, question: Question): string | undefined {
  const { show_if: condition, ask_if_context_missing: missing } = question;
  if (condition !== undefined) return conditionInWords(instrument, condition);
  return missing === undefined
    ? undefined
    : `the link does not say the ${missing === true ? question.id : missing}`;
}

const PARTS = ['text', 'stem', 'hint', 'unit'] as const;

function keysOf(
  instrument: Instrument,
  { id, scale, options, error, ...question }: Question,
): readonly string[] {
  const points = scale === undefined ? [] : optionsOf(instrument, { ...question, id, scale });
  return [
    ...PARTS.filter((part) => question[part] !== undefined).map((part) => textKey.question(id, part)),
    ...(options ?? []).map(({ value }) => textKey.option(id, value)),
    ...points.map(({ value }) => textKey.point(scale ?? '', value)),
    ...Object.keys(error ?? {}).map((name) => textKey.error(id, name)),
  ];
}
