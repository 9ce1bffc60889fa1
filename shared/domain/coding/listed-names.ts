import { EVERYDAY, MONTHS, nameWord, WORD } from './names-list.ts';
import type { NameSpan } from './titled-names.ts';

/** Is this word, as `nameWord` writes it, in the list of names? */
export type IsName = (word: string) => boolean;

interface Word extends NameSpan {
  readonly word: string;
  /** What of it is in the list. */
  readonly named: readonly string[];
}

/** Words of the list. Those that are everyday words too, only where they are written as names. */
export function listedIn(text: string, isName: IsName): readonly NameSpan[] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }): Word => ({
    start: index,
    end: index + word.length,
    word,
    named: partsOf(word).filter(isName),
  }));
  return words.flatMap((word, at) => {
    if (word.named.length === 0) return [];
    const everyday = word.named.every((part) => EVERYDAY.has(part));
    const named = !everyday || isWrittenAsName(text, word, [words[at - 1], words[at + 1]]);
    return named ? [{ start: word.start - initialBefore(text, word.start), end: word.end }] : [];
  });
}

/** With a capital inside a sentence, beside another name, or as somebody who says or has something. */
function isWrittenAsName(text: string, here: Word, others: readonly (Word | undefined)[]): boolean {
  if (!isCapital(here.word)) return false;
  if (others.some((other) => other !== undefined && isNameBeside(text, here, other))) return true;
  if (here.named.every((part) => MONTHS.has(part))) return !isDated(text, here);
  return !beginsSentence(text, here.start) || POSSESSIVE.test(here.word) || SPEAKS.test(text.slice(here.end));
}

function isNameBeside(text: string, here: Word, { word, named, start, end }: Word): boolean {
  const between = text.slice(Math.min(here.end, end), Math.max(here.start, start));
  return isCapital(word) && named.length > 0 && /^[ \t]+$/.test(between);
}

/** The whole word and its parts: "Smith-Jones’s" is a name where "Jones" is one, "KarenSmith" where "Karen" is. */
function partsOf(word: string): readonly string[] {
  const own = word.replace(POSSESSIVE, '');
  const parts = own.split(/['’-]|(?<=\p{Ll})(?=\p{Lu})/u);
  return [...new Set([own, ...parts].map(nameWord))].filter((part) => part.length > 1);
}

const POSSESSIVE = /['’]s$/i;
const SPEAKS = /^[ \t]+(?:told|said|says|asked|shouted|refused|ignored|treated|who)\b/;
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const beginsSentence = (text: string, start: number): boolean =>
  /(?:^\s*|[.!?:]["'”’)]*\s+|\n\s*|["“‘(])$/.test(text.slice(0, start));

/** "In April", "since last June", "3 May": the month. */
const isDated = (text: string, { start }: NameSpan): boolean =>
  beginsSentence(text, start) ||
  /(?:\b(?:in|of|since|until|till|by|from|to|last|this|next|during|early|late|mid|before|after|for|and|or|around)|\d(?:st|nd|rd|th)?)[ \t-]+$/i.test(
    text.slice(0, start),
  );

/** "K. " before a name is part of it. */
const initialBefore = (text: string, start: number): number =>
  /(?<![\p{L}\p{N}])\p{Lu}\.[ \t]{0,2}$/u.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0;
