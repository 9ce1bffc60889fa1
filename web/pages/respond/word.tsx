import { type CommonWord } from '../../wording/en/common.ts';
import type { Hearer } from '../../wording/spoken.ts';
import { word } from '../../wording/word.ts';
import { said } from './said.tsx';

/** A word of the interface, in the language of the visit where it has one. */
export const Word = ({ view, name }: { readonly view: Hearer; readonly name: CommonWord }) => (
  <>{said(word(view, name))}</>
);
