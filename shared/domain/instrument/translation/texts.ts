import type { Instrument, Option, Question } from '../instrument.ts';

/** Names of texts, as a translator's file has them. */
export const textKey = {
  title: 'title',
  section: (id: string, part: 'title' | 'intro'): string => `s.${id}.${part}`,
  question: (id: string, part: 'text' | 'stem' | 'hint' | 'unit'): string => `q.${id}.${part}`,
  error: (id: string, error: string): string => `q.${id}.error.${error}`,
  option: (id: string, value: Option['value']): string => `q.${id}.o.${value}`,
  optionHint: (id: string, value: Option['value']): string => `q.${id}.h.${value}`,
  point: (scale: string, value: Option['value']): string => `scale.${scale}.${value}`,
  support: (part: 'title' | 'lead'): string => `support.${part}`,
  supportItem: (place: number, part: 'name' | 'how'): string => `support.${place + 1}.${part}`,
} as const;

/** Takes every text of an instrument through `change`, under its name. The one place that knows where texts are. */
export function mapTexts(instrument: Instrument, change: (key: string, text: string) => string): Instrument {
  const part = <T extends object, K extends string>(
    of: T & Partial<Record<K, string | undefined>>,
    names: readonly K[],
    key: (name: K) => string,
  ): T => ({
    ...of,
    ...Object.fromEntries(names.flatMap((name) => (of[name] ? [[name, change(key(name), of[name])]] : []))),
  });
  const options = (of: readonly Option[], key: (value: Option['value']) => string, id?: string): Option[] =>
    of.map((option) => ({
      ...option,
      label: change(key(option.value), option.label),
      ...(id !== undefined &&
        option.hint !== undefined && { hint: change(textKey.optionHint(id, option.value), option.hint) }),
    }));
  const question = (of: Question): Question => ({
    ...part(of, ['text', 'stem', 'hint', 'unit'], (name) => textKey.question(of.id, name)),
    ...(of.error && {
      error: Object.fromEntries(
        Object.entries(of.error).map(([name, text]) => [name, change(textKey.error(of.id, name), text)]),
      ),
    }),
    ...(of.options && { options: options(of.options, (value) => textKey.option(of.id, value), of.id) }),
  });
  return {
    ...instrument,
    title: change(textKey.title, instrument.title),
    sections: instrument.sections.map((section) => ({
      ...part(section, ['title', 'intro'], (name) => textKey.section(section.id, name)),
      questions: section.questions.map(question),
    })),
    scales: Object.fromEntries(
      Object.entries(instrument.scales).map(([name, scale]) => [
        name,
        { ...scale, options: options(scale.options, (value) => textKey.point(name, value)) },
      ]),
    ),
    support: {
      ...part(instrument.support, ['title', 'lead'], textKey.support),
      items: instrument.support.items.map((item, place) =>
        part(item, ['name', 'how'], (name) => textKey.supportItem(place, name)),
      ),
    },
  };
}

/** Every text of an instrument in English, by its name, in the order in which people meet them. */
export function textsOf(instrument: Instrument): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  mapTexts(instrument, (key, text) => {
    found.set(key, text);
    return text;
  });
  return found;
}
