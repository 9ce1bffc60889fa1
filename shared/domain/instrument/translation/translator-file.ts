import * as z from 'zod/mini';
import { Slug } from '../../kernel/ids.ts';
import type { Instrument } from '../instrument.ts';
import { suggestionFor } from './memory.ts';
import { textsOf } from './texts.ts';

const Line = z.object({
  en: z.string(),
  /** null where there is none yet. */
  cy: z.nullable(z.string()),
  /** The English that `cy` was made from, where it has changed since: `cy` is stale. */
  was: z.optional(z.string()),
  /** Welsh that nobody has confirmed. It counts only once it stands in `cy`. */
  suggestion: z.optional(z.string()),
  /** `cy` is shown, and a Welsh speaker has still to confirm it. */
  confirm: z.optional(z.literal(true)),
});

/** What goes out to a translator and comes back. Only `cy` is theirs to change. */
export const TranslatorFile = z.object({
  instrument: Slug,
  version: z.string(),
  language: z.literal('cy'),
  strings: z.record(z.string(), Line),
});
export type TranslatorFile = z.infer<typeof TranslatorFile>;

export function translatorFile(instrument: Instrument): TranslatorFile {
  const held = instrument.translations?.cy ?? {};
  const lines = [...textsOf(instrument)].map(([key, en]) => {
    const before = Object.hasOwn(held, key) ? held[key] : undefined;
    const suggestion = before === undefined ? suggestionFor(en) : undefined;
    return [
      key,
      {
        en,
        cy: before?.text ?? null,
        ...(before !== undefined && before.en !== en && { was: before.en }),
        ...(suggestion !== undefined && { suggestion }),
      },
    ] as const;
  });
  const { id, version } = instrument;
  return { instrument: id, version, language: 'cy', strings: Object.fromEntries(lines) };
}
