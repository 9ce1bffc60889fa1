/** Where a name stands in a text. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
}

const TITLE =
  /(?<![\p{L}\p{N}])(mr|mrs|ms|miss|mx|dr|sir|lady|lord|judge|prof|professor|rev|reverend|cllr|councillor|dci|ds|dc|pc|sgt|sergeant|inspector)\.?[ \t]+/giu;
/** Up to three names, and the small words of some: "van der". */
const NAMES =
  /(?!Teams|Word|Excel|Office|Outlook|Forms|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|I\b)(?:(?:van|von|der|den|de|di|du|la|le|al|el|ap|st)[ \t]+){0,2}\p{Lu}[\p{L}'’-]*(?:[ \t]+\p{Lu}[\p{L}'’-]*){0,2}/uy;
/** Behind these there is nobody but a name, whatever its case. */
const ALWAYS = /^(?:mr|mrs|mx)$/i;
const SMALL = /(?!and\b|or\b)\p{L}[\p{L}'’-]*/uy;

/** Whoever stands behind a title, listed or not. */
export const titledIn = (text: string): readonly NameSpan[] =>
  [...text.matchAll(TITLE)].flatMap((match) => {
    const start = match.index + match[0].length;
    const name = at(NAMES, text, start) ?? (ALWAYS.test(match[1] ?? '') ? at(SMALL, text, start) : undefined);
    return name === undefined ? [] : [{ start, end: start + name.length }];
  });

function at(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}
