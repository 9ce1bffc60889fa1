import type { Said } from '../../shared/domain/instrument/translation/said.ts';
import type { CommonWord } from './en/common.ts';
import { type Hearer, spoken } from './spoken.ts';

/** A word of the interface in the language asked for, or in English where there is no translation yet. */
export const word = (to: Hearer, name: CommonWord): Said => spoken(to, `common.${name}`);
