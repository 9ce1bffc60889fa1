import { dateInWelsh } from '../../shared/domain/campaign/mail/day-words.ts';
import type { Translation } from '../../shared/domain/instrument/instrument.ts';
import type { Language } from '../../shared/domain/instrument/translation/in-language.ts';
import type { Said } from '../../shared/domain/instrument/translation/said.ts';
import type { ListName, TextName } from '../../shared/domain/instrument/translation/text-tree.ts';
import { currentWelsh } from '../../shared/domain/instrument/translation/wording.ts';
import { filled, type Gaps } from '../../shared/domain/kernel/filled.ts';
import { inWords } from './dates.ts';
import type { words } from './en.ts';
import { INTERFACE_TEXTS } from './interface-texts.ts';

/** In which language somebody is spoken to, and the Welsh there is. */
export interface Hearer {
  readonly language: Language;
  /** What a translator has signed off, and what comes with the program: see `welshOf`. */
  readonly welsh?: Translation | undefined;
}

export type InterfaceText = TextName<typeof words>;
export type InterfaceList = ListName<typeof words>;

/** A text of the interface: in English where there is no Welsh of it. `day` is a date, in the words of the language. */
export const spoken = (to: Hearer, name: InterfaceText, gaps: Gaps = {}): Said => say(to, name, gaps);

/** Is there Welsh for every text of the interface? */
export const isSpoken = ({ welsh = INTERFACE_TEXTS.shown }: Hearer): boolean =>
  [...INTERFACE_TEXTS.texts].every(([name, english]) => currentWelsh(welsh, name, english) !== undefined);

/** The texts of a list, each in the language there is. */
export const spokenAll = (to: Hearer, list: InterfaceList): readonly Said[] => allUnder(to, list);

function allUnder(to: Hearer, list: string): readonly Said[] {
  const found: Said[] = [];
  for (let at = 1; INTERFACE_TEXTS.texts.has(`${list}.${at}`); at += 1) {
    found.push(say(to, `${list}.${at}`, {}));
  }
  return found;
}

function say({ language, welsh }: Hearer, name: string, { day, ...gaps }: Gaps): Said {
  const english = INTERFACE_TEXTS.texts.get(name) ?? '';
  const cy = language === 'cy' ? currentWelsh(welsh ?? INTERFACE_TEXTS.shown, name, english) : undefined;
  const dated =
    day === undefined
      ? gaps
      : { ...gaps, day: cy === undefined ? inWords(String(day)) : dateInWelsh(String(day)) };
  return cy === undefined
    ? { text: filled(english, dated), lang: 'en' }
    : { text: filled(cy, dated), lang: 'cy' };
}

/** A page of prose in the language there is, text by text. */
export interface SpokenProse {
  readonly title: Said;
  readonly sections: readonly {
    readonly title: Said | undefined;
    readonly text: readonly Said[];
    readonly list: readonly Said[];
  }[];
}

export function spokenProse(to: Hearer, page: 'privacy' | 'cookies' | 'accessibility'): SpokenProse {
  const sections = [];
  const { texts } = INTERFACE_TEXTS;
  const named = (name: string) => (texts.has(name) ? say(to, name, {}) : undefined);
  for (let at = 1; [...texts.keys()].some((key) => key.startsWith(`${page}.sections.${at}.`)); at += 1) {
    const section = `${page}.sections.${at}`;
    sections.push({
      title: named(`${section}.title`),
      text: allUnder(to, `${section}.text`),
      list: allUnder(to, `${section}.list`),
    });
  }
  return { title: spoken(to, `${page}.title`), sections };
}
