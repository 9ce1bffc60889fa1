import { type Finding, findIdentifiers } from '../answer/redact.ts';
import { EVERYDAY, nameWord, WORD } from './names-list.ts';

/** What stands in a text in the place of what could name somebody. */
const MARKS: Readonly<Record<Finding['kind'] | 'name', string>> = {
  crn: '[CRN]',
  nomis: '[prison number]',
  nino: '[NI number]',
  email: '[email]',
  phone: '[phone]',
  name: '[name]',
};

interface Span {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** Is this word, as `nameWord` writes it, in the list of names? */
export type IsName = (word: string) => boolean;

/** A text as anybody may read it: identifiers, names of the list, and whoever stands behind a title, are hidden. */
export function redactText(text: string, isName: IsName): string {
  const identifiers = findIdentifiers(text).map(({ kind, start, text: found }): Span => ({
    start,
    end: start + found.length,
    mark: MARKS[kind],
  }));
  const taken = (span: Span) => identifiers.some((one) => span.start < one.end && one.start < span.end);
  const names = [...namedIn(text, isName), ...titledIn(text)].filter((span) => !taken(span));
  return write(text, [...identifiers, ...names]);
}

function namedIn(text: string, isName: IsName): readonly Span[] {
  const words = [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0],
    parts: partsOf(match[0]),
  }));
  const isPlainName = ({ word, parts }: (typeof words)[number]): boolean =>
    isCapital(word) && parts.some((part) => isName(part) && !EVERYDAY.has(part));
  return words.flatMap(({ start, end, word, parts }, at) => {
    if (!parts.some(isName)) return [];
    const everyday = parts.filter(isName).every((part) => EVERYDAY.has(part));
    const beside = [words[at - 1], words[at + 1]].some((other) => other !== undefined && isPlainName(other));
    const asName = isCapital(word) && (beside || !beginsSentence(text, start));
    return !everyday || asName ? [{ start, end, mark: MARKS.name }] : [];
  });
}

/** The whole word and its parts: "Smith-Jones’s" is a name where "Jones" is one. */
function partsOf(word: string): readonly string[] {
  const own = word.replace(/['’]s$/i, '');
  return [...new Set([own, ...own.split(/['’-]/)].map(nameWord))].filter((part) => part.length > 1);
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const beginsSentence = (text: string, start: number): boolean =>
  /(?:^\s*|[.!?:]["'”’)]*\s+|\n\s*|["“‘(])$/.test(text.slice(0, start));

/** A title and up to three names behind it, listed or not. */
const TITLED =
  /(?<![\p{L}\p{N}])(?:mr|mrs|ms|miss|mx|dr|sir|judge|prof|professor)\.?[ \t]+((?:\p{Lu}[\p{L}'’-]*)(?:[ \t]+\p{Lu}[\p{L}'’-]*){0,2})/giu;

const titledIn = (text: string): readonly Span[] =>
  [...text.matchAll(TITLED)].flatMap((match) => {
    const name = /^\p{Lu}[\p{L}'’-]*(?:[ \t]+\p{Lu}[\p{L}'’-]*){0,2}/u.exec(match[1] ?? '')?.[0];
    if (name === undefined) return [];
    const start = match.index + match[0].indexOf(match[1] ?? '');
    return [{ start, end: start + name.length, mark: MARKS.name }];
  });

/** Writes the marks over the spans; those that meet or overlap become one. */
function write(text: string, spans: readonly Span[]): string {
  let written = '';
  let at = 0;
  for (const { start, end, mark } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= at) written += text.slice(at, start) + mark;
    at = Math.max(at, end);
  }
  return written + text.slice(at);
}
