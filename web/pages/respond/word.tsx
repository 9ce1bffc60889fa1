import { type CommonWord } from '../../wording/en/common.ts';
import { word } from '../../wording/word.ts';
import type { View } from './view.ts';

/** A word of the interface, marked with its language where that is not English: the page's own text is. */
export function Word({ view, name }: { readonly view: View; readonly name: CommonWord }) {
  const { text, lang } = word(view.language, name);
  return lang === 'en' ? <>{text}</> : <span lang={lang}>{text}</span>;
}
