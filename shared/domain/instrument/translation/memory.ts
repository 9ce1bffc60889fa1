import type { Instrument, Translation } from '../instrument.ts';
import { textsOf } from './texts.ts';

interface Remembered {
  readonly en: string;
  readonly cy: string;
  /** high: seen in the same sense in UK public services. check: a Welsh speaker must confirm it first. */
  readonly confidence: 'high' | 'check';
}

/** Answers that every survey offers. Question texts are for a translator: no machine makes them. */
const MEMORY: readonly Remembered[] = [
  { en: 'Strongly agree', cy: "Cytuno'n gryf", confidence: 'high' },
  { en: 'Agree', cy: 'Cytuno', confidence: 'high' },
  { en: 'Disagree', cy: 'Anghytuno', confidence: 'high' },
  { en: 'Strongly disagree', cy: "Anghytuno'n gryf", confidence: 'high' },
  { en: 'Neither agree nor disagree', cy: 'Ddim yn cytuno nac yn anghytuno', confidence: 'check' },
  { en: 'Not sure', cy: 'Ddim yn siŵr', confidence: 'check' },
  { en: 'Prefer not to say', cy: "Mae'n well gennyf beidio â dweud", confidence: 'check' },
];

/** Welsh for a translator to confirm or to change; never shown before. */
export const suggestionFor = (english: string): string | undefined =>
  MEMORY.find(({ en, confidence }) => en === english && confidence === 'check')?.cy;

/** The instrument with the Welsh that is established, where it has none of its own. */
export function remembered(instrument: Instrument): Instrument {
  const known = [...textsOf(instrument)].flatMap(([key, english]) => {
    const held = MEMORY.find(({ en, confidence }) => en === english && confidence === 'high');
    return held === undefined ? [] : [[key, { en: english, text: held.cy }] as const];
  });
  const cy: Translation = { ...Object.fromEntries(known), ...instrument.translations?.cy };
  return { ...instrument, translations: { ...instrument.translations, cy } };
}
