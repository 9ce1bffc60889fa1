import type { Issue } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { schemaIssues } from '../../kernel/schema-issues.ts';
import type { Instrument, Translation } from '../instrument.ts';
import { cleanText } from '../reading/clean-text.ts';
import { textsOf } from './texts.ts';
import { TranslatorFile } from './translator-file.ts';

/** What a translator's file brings, by the names of texts. */
export interface TranslationReport {
  readonly instrument: string;
  readonly texts: number;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: number;
  /** Still without Welsh. */
  readonly missing: readonly string[];
  /** Made from English that has changed since: not taken, and what stood before does not count either. */
  readonly stale: readonly string[];
}

export interface TakenTranslation {
  readonly instrument: Instrument;
  readonly report: TranslationReport;
}

/** The instrument with the Welsh that came back, or why none of the file can be taken. */
export function takeTranslation(instrument: Instrument, json: unknown): Result<TakenTranslation> {
  const held = { id: instrument.id, texts: textsOf(instrument), cy: instrument.translations?.cy ?? {} };
  const taken = takeStrings(held, json);
  if (!taken.ok) return taken;
  const { cy, report } = taken.value;
  return ok({ instrument: { ...instrument, translations: { ...instrument.translations, cy } }, report });
}

/** Texts in English, and their Welsh so far. */
interface Held {
  readonly id: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly cy: Translation;
}

/** The Welsh there is once a file has come back. */
export function takeStrings(
  { id, texts, cy: before }: Held,
  json: unknown,
): Result<{
  readonly cy: Translation;
  /** Of the file. */
  readonly given: Translation;
  readonly report: TranslationReport;
}> {
  const parsed = TranslatorFile.safeParse(json);
  if (!parsed.success) return fail({ kind: 'invalid', issues: schemaIssues(parsed.error) });
  const file = parsed.data;
  const issues = [
    ...(file.instrument === id
      ? []
      : [{ at: 'instrument', message: `is ${file.instrument}, and not ${id}` }]),
    ...Object.entries(file.strings).flatMap(([key, { en, cy }]) => lineIssues(texts, key, en, cy)),
  ];
  if (issues.length > 0) return fail({ kind: 'invalid', issues });

  const given = Object.entries(file.strings).flatMap(([key, { en, cy }]) => {
    const text = cleanText(cy ?? '', 'many');
    return text === '' ? [] : [[key, { en, text }] as const];
  });
  const current = given.filter(([key, { en }]) => texts.get(key) === en);
  const cy: Translation = { ...before, ...Object.fromEntries(current) };
  const stands = (key: string): boolean => cy[key]?.en === texts.get(key);
  const isNews = ([key]: (typeof current)[number]): boolean => before[key]?.en !== texts.get(key);
  const isChange = ([key, { text }]: (typeof current)[number]): boolean => before[key]?.text !== text;
  const lacking = [...texts.keys()].filter((key) => !stands(key));
  const stale = lacking.filter((key) => given.some(([one]) => one === key) || Object.hasOwn(before, key));
  return ok({
    cy,
    given: Object.fromEntries(current),
    report: {
      instrument: id,
      texts: texts.size,
      added: current.filter(isNews).map(([key]) => key),
      changed: current.filter((line) => !isNews(line) && isChange(line)).map(([key]) => key),
      unchanged: current.filter((line) => !isNews(line) && !isChange(line)).length,
      missing: lacking.filter((key) => !stale.includes(key)),
      stale,
    },
  });
}

function lineIssues(
  texts: ReadonlyMap<string, string>,
  key: string,
  english: string,
  welsh: string | null,
): readonly Issue[] {
  if (!texts.has(key)) return [{ at: key, message: 'is no text of this instrument' }];
  if (welsh === null || welsh.trim() === '') return [];
  const missing = gaps(english).filter((gap) => !gaps(welsh).includes(gap));
  const extra = gaps(welsh).filter((gap) => !gaps(english).includes(gap));
  return [
    ...missing.map((gap) => ({ at: key, message: `has lost ${gap}, which is filled in on the page` })),
    ...extra.map((gap) => ({ at: key, message: `has ${gap}, which nothing fills in` })),
  ];
}

const gaps = (text: string): readonly string[] => text.match(/\{\{[^}]*\}\}/g) ?? [];
