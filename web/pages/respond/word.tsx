import { type CommonWord } from '../../wording/en/common.ts';
import { word } from '../../wording/word.ts';
import { said } from './said.tsx';
import type { View } from './view.ts';

/** A word of the interface, in the language of the visit where it has one. */
export const Word = ({
  view,
  name,
}: {
  readonly view: Pick<View, 'language'>;
  readonly name: CommonWord;
}) => <>{said(word(view.language, name))}</>;
