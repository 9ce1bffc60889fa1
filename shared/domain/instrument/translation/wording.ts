import * as z from 'zod/mini';
import { Translation } from '../schema.ts';
import type { TranslatorFile } from './translator-file.ts';

/** The Welsh of texts that are part of the program, as a translator has signed it off: by its revision. */
export const Wording = z.object({ revision: z.int(), cy: Translation });
export type Wording = z.infer<typeof Wording>;

/** Texts that are part of the program and belong to no instrument. */
export interface ProgramTexts {
  /** What their file is called where an instrument's has its id. */
  readonly id: string;
  readonly texts: ReadonlyMap<string, string>;
  /** Welsh that comes with the program and is shown, in words of this kind established in public services. */
  readonly shown: Translation;
  /** Of those, what a Welsh speaker has still to confirm. */
  readonly toConfirm: ReadonlySet<string>;
  /** Drafts, shown to nobody. */
  readonly suggestions: Readonly<Record<string, string>>;
}

/** The Welsh that is shown: what came back from a translator before what comes with the program. */
export const welshOf = ({ shown }: Pick<ProgramTexts, 'shown'>, signedOff?: Wording): Translation => ({
  ...shown,
  ...signedOff?.cy,
});

/** Welsh counts only beside the English that it was made from. */
export function currentWelsh(cy: Translation, key: string, english: string): string | undefined {
  const held = Object.hasOwn(cy, key) ? cy[key] : undefined;
  return held?.en === english ? held.text : undefined;
}

/** What goes out: first what is to be confirmed or only suggested. */
export function wordingFile(program: ProgramTexts, signedOff: Wording | undefined): TranslatorFile {
  const { id, texts, toConfirm, suggestions } = program;
  const cy = welshOf(program, signedOff);
  const unsure = (key: string): boolean =>
    (toConfirm.has(key) && signedOff?.cy[key] === undefined) ||
    (Object.hasOwn(suggestions, key) && !Object.hasOwn(cy, key));
  const lines = [...texts].map(([key, en]) => {
    const held = Object.hasOwn(cy, key) ? cy[key] : undefined;
    const suggestion = held === undefined ? suggestions[key] : undefined;
    const line = {
      en,
      cy: held?.text ?? null,
      ...(held !== undefined && held.en !== en && { was: held.en }),
      ...(suggestion !== undefined && { suggestion }),
      ...(held !== undefined && unsure(key) && { confirm: true as const }),
    };
    return [key, line] as const;
  });
  const ordered = lines.toSorted(([one], [other]) => Number(unsure(other)) - Number(unsure(one)));
  return {
    instrument: id,
    version: versionOf(signedOff),
    language: 'cy',
    strings: Object.fromEntries(ordered),
  };
}

export const versionOf = (signedOff: Wording | undefined): string => `1.0.${signedOff?.revision ?? 0}`;
