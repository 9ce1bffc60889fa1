import { cy } from './cy.ts';
import { common, type CommonWord } from './en/common.ts';

export type Language = 'en' | 'cy';

/** A word of the interface in the language asked for, or in English where there is no translation yet. */
export interface Worded {
  readonly text: string;
  readonly lang: Language;
}

export function word(language: Language, name: CommonWord): Worded {
  const welsh = language === 'cy' ? cy[name] : undefined;
  return welsh === undefined ? { text: common[name], lang: 'en' } : { text: welsh, lang: 'cy' };
}
