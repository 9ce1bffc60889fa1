import type { TranslatorFile } from '../../shared/domain/instrument/translation/translator-file.ts';
import { cy, TO_CONFIRM } from './cy.ts';
import { common, type CommonWord } from './en/common.ts';

/** What the file of the interface's words is called where an instrument's has its id. */
export const INTERFACE = 'interface';

/** The words of the interface as a translator gets them, those first that a Welsh speaker has still to confirm. */
export function interfaceWords(): TranslatorFile {
  const names = Object.keys(common) as CommonWord[];
  const first = names.toSorted((a, b) => Number(TO_CONFIRM.has(b)) - Number(TO_CONFIRM.has(a)));
  const strings = first.map((name) => [
    name,
    { en: common[name], cy: cy[name] ?? null, ...(TO_CONFIRM.has(name) && { confirm: true as const }) },
  ]);
  return {
    instrument: INTERFACE,
    version: '1.0.0',
    language: 'cy',
    strings: Object.fromEntries(strings) as TranslatorFile['strings'],
  };
}
