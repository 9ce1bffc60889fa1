import { textsIn } from '../../shared/domain/instrument/translation/text-tree.ts';
import type { ProgramTexts } from '../../shared/domain/instrument/translation/wording.ts';
import { cy, TO_CONFIRM } from './cy.ts';
import { words } from './en.ts';
import { common, type CommonWord } from './en/common.ts';

const keyOf = (name: string): string => `common.${name}`;

/** Every text of the respondents' pages as it goes to a translator, with the Welsh that comes with the program. */
export const INTERFACE_TEXTS: ProgramTexts = {
  id: 'interface',
  texts: textsIn(words),
  shown: Object.fromEntries(
    Object.entries(cy).map(([name, text]) => [keyOf(name), { en: common[name as CommonWord], text }]),
  ),
  toConfirm: new Set([...TO_CONFIRM].map(keyOf)),
  suggestions: {},
};
