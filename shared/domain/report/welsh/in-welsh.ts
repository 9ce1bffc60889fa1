import * as z from 'zod/mini';
import { monthsInWelsh } from '../../campaign/mail/day-words.ts';
import { filled } from '../../kernel/filled.ts';
import { intervalTitle } from '../cell-text.ts';
import type { Report } from '../report.ts';
import { type Match, matching } from './matching.ts';

/** The Welsh of every fixed text, as it stood when a release was decided: by its English. */
export const Dictionary = z.object({ schema: z.literal('welsh/1'), texts: z.record(z.string(), z.string()) });
export type Dictionary = z.infer<typeof Dictionary>;

export const dictionaryKey = (hash: string): string => `releases/welsh-${hash}.json`;

/** The parts of a report that a reader sees as words. What stands in files for machines is left as it is. */
type Words = Pick<
  Report,
  | 'words'
  | 'handling'
  | 'title'
  | 'standing'
  | 'facts'
  | 'summary'
  | 'findings'
  | 'sections'
  | 'method'
  | 'limits'
>;

/** The same report with its fixed texts in Welsh. All else stays as it is, and is known to be English. */
export function inWelsh(report: Report, { texts }: Dictionary): Report {
  const welsh = new Set<string>();
  const say = speaker(texts);
  const turned = (text: string): string => {
    const said = say(text);
    if (said !== undefined) welsh.add(said);
    return said ?? text;
  };
  const { words, handling, title, standing, facts, summary, findings, sections, method, limits } = report;
  const seen: Words = {
    words,
    handling,
    title,
    standing,
    facts,
    summary,
    findings,
    sections,
    method,
    limits,
  };
  const spoken = eachText(seen, turned);
  return {
    ...report,
    ...spoken,
    standing: [spoken.words.edition, ...spoken.standing],
    language: {
      code: 'cy',
      welsh: [...new Set([...welsh].flatMap((said) => [said, intervalTitle(said, spoken.words)]))],
    },
  };
}

/** A text by its Welsh, a text with gaps by what stands in them, and days and months. Undefined of anything else. */
function speaker(texts: Dictionary['texts']): (text: string) => string | undefined {
  const find = matching(Object.keys(texts));
  const simple = (text: string): string | undefined =>
    Object.hasOwn(texts, text) ? texts[text] : monthsInWelsh(text);
  return (text) => {
    const found = find(text);
    if (found === undefined) return simple(text);
    const gaps = Object.entries(found.gaps).map(([name, value]) => [name, simple(value) ?? value]);
    return filled(texts[found.text] ?? '', Object.fromEntries(gaps) as Match['gaps']);
  };
}

/** Strings of a value, however deep. What names or tells the kind of a part is no text. */
function eachText<T>(value: T, turned: (text: string) => string): T {
  if (typeof value === 'string') return turned(value) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => eachText(each, turned)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, unknown]) => [
      name,
      NAMES.has(name) ? each : eachText(each, turned),
    ]),
  ) as T;
}

const NAMES: ReadonlySet<string> = new Set(['kind', 'id', 'mark', 'day', 'lever']);
