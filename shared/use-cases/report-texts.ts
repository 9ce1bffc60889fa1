import type { Instrument } from '../domain/instrument/instrument.ts';
import { textsIn } from '../domain/instrument/translation/text-tree.ts';
import { currentWelsh, type ProgramTexts, welshOf } from '../domain/instrument/translation/wording.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import { WELSH_DRAFT } from '../domain/report/welsh/draft.ts';
import { ENGLISH } from '../domain/report/welsh/english.ts';
import { instrumentWords } from '../domain/report/welsh/instrument-words.ts';
import { type Dictionary, dictionaryKey } from '../domain/report/welsh/in-welsh.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';
import type { Wordings } from './ports/wordings.ts';

/** The fixed texts of reports as they go to a translator. */
export const REPORT_TEXTS: ProgramTexts = {
  id: 'reports',
  texts: textsIn(ENGLISH),
  shown: {},
  toConfirm: new Set(),
  suggestions: Object.fromEntries(textsIn(WELSH_DRAFT)),
};

interface WelshDesk {
  readonly wordings: Pick<Wordings, 'get'>;
  readonly workings: Pick<Files, 'keep'>;
  readonly sha256: ContentHash;
}

/**
 * Freezes the Welsh of reports for a release, so that its reports can be made again whatever is translated later.
 * Undefined until a translator has signed off every text: half an edition is none. Of the questions, what is signed off
 * of the instrument by then.
 */
export async function freezeWelsh(
  desk: WelshDesk,
  instrument: Instrument,
): Promise<{ readonly key: string; readonly sha256: string } | undefined> {
  const signedOff = welshOf(REPORT_TEXTS, await desk.wordings.get(REPORT_TEXTS.id));
  const texts = [...REPORT_TEXTS.texts].flatMap(([name, english]): [string, string][] => {
    const welsh = currentWelsh(signedOff, name, english);
    return welsh === undefined ? [] : [[english, welsh]];
  });
  if (texts.length < REPORT_TEXTS.texts.size) return undefined;
  const dictionary: Dictionary = {
    schema: 'welsh/1',
    texts: Object.fromEntries([...instrumentWords(instrument), ...texts]),
  };
  const content = new TextEncoder().encode(canonicalJson(dictionary));
  const sha256 = desk.sha256(content);
  await desk.workings.keep(dictionaryKey(sha256), content, 'application/json');
  return { key: dictionaryKey(sha256), sha256 };
}
