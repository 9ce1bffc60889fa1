import type { Translation } from '../../instrument/instrument.ts';
import type { Language } from '../../instrument/translation/in-language.ts';
import { textsIn, type TextName } from '../../instrument/translation/text-tree.ts';
import { currentWelsh, type ProgramTexts } from '../../instrument/translation/wording.ts';
import { filled, type Gaps } from '../../kernel/filled.ts';
import { WELSH_DRAFT } from './words-cy.ts';
import { ENGLISH } from './words-en.ts';

/** Mails and letters as they go to a translator. */
export const MAIL_TEXTS: ProgramTexts = {
  id: 'mails',
  texts: textsIn(ENGLISH),
  shown: {},
  toConfirm: new Set(),
  suggestions: Object.fromEntries(textsIn(WELSH_DRAFT)),
};

export interface MailSayer {
  readonly say: (name: TextName<typeof ENGLISH>, gaps?: Gaps) => string;
  /** Whom it is for: as many lines as there are of this instrument. */
  readonly about: (instrument: string) => readonly string[];
  /** Texts that were said in English for want of Welsh. */
  readonly lacking: readonly string[];
}

export function mailSayer(lang: Language, cy: Translation): MailSayer {
  const lacking: string[] = [];
  const said = (name: string, gaps: Gaps): string => {
    const english = MAIL_TEXTS.texts.get(name) ?? '';
    const welsh = lang === 'cy' ? currentWelsh(cy, name, english) : undefined;
    if (lang === 'cy' && welsh === undefined && english !== '') lacking.push(name);
    return filled(welsh ?? english, gaps);
  };
  return {
    lacking,
    say: (name, gaps = {}) => said(name, gaps),
    about: (instrument) =>
      [...MAIL_TEXTS.texts.keys()]
        .filter((name) => name.startsWith(`about.${instrument}.`))
        .map((name) => said(name, {})),
  };
}
