export type Measure = (text: string) => number;

/** Given wider than it needs, a column takes room from others that would break their lines without it. */
const MOST = 0.6;

/**
 * Widths that add up to `room`, by what stands in the columns (a header and cells each, in the unit that `measure`
 * answers in): each as wide as its longest word, and what is left by how much more its longest line asks for. Where
 * nothing need break, the first column, which names the row, has the rest.
 */
export function columnWidths(
  columns: readonly (readonly string[])[],
  room: number,
  measure: Measure,
): readonly number[] {
  const least = columns.map((texts) => longest(texts.flatMap(words), measure));
  const wish = columns.map((texts) => longest(texts, measure));
  const most = wish.map((width, at) => Math.max(least[at] ?? 0, Math.min(width, room * MOST)));
  if (total(least) >= room) return least.map((width) => (width * room) / total(least));
  if (total(most) > room) return towards(least, most, room);
  if (total(wish) > room) return towards(most, wish, room);
  return wish.map((width, at) => (at === 0 ? width + room - total(wish) : width));
}

/** Between two sets of widths, so far that they fill the room. */
function towards(from: readonly number[], to: readonly number[], room: number): readonly number[] {
  const step = (room - total(from)) / (total(to) - total(from));
  return from.map((width, at) => width + step * ((to[at] ?? 0) - width));
}

/** A longer title stands on more lines rather than make its column wide. */
const SHORT_TITLE = 14;
/** Of one that asks for more than two lines, each has about so many characters. */
const LINE_OF_TITLE = 18;

/** The lines of a title: short ones as they are, others on as many lines of like length as they need. */
export function titleLines(title: string): readonly string[] {
  if (title.length <= SHORT_TITLE || !title.includes(' ')) return [title];
  const lines = Math.max(2, Math.ceil(title.length / LINE_OF_TITLE));
  let most = Math.ceil(title.length / lines);
  while (filledLines(title, most, length).length > lines) most += 1;
  return filledLines(title, most, length).map((line) => line.replaceAll(' ', '\u00a0'));
}

/** A text on lines of at most so wide; a longer word has a line of its own. */
export function filledLines(text: string, most: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  for (const part of words(text)) {
    const longer = `${lines.at(-1)} ${part}`;
    if (lines.length > 0 && measure(longer) <= most) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** A space that does not break keeps a number and its range in one line. */
const words = (text: string): string[] => text.split(' ');
const length: Measure = (text) => text.length;
const longest = (texts: readonly string[], measure: Measure): number => Math.max(0, ...texts.map(measure));
const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
