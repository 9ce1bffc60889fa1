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

/** A longer title stands on two lines rather than make its column wide. */
const SHORT_TITLE = 14;

/** The lines of a title, broken where the longer of two is shortest. */
export function titleLines(title: string): readonly string[] {
  const parts = words(title);
  if (title.length <= SHORT_TITLE || parts.length < 2) return [title];
  const breaks = parts.slice(1).map((_, at) => [parts.slice(0, at + 1), parts.slice(at + 1)] as const);
  const lines = breaks.map((pair) => pair.map((side) => side.join(' ').replaceAll(' ', '\u00a0')));
  const size = (pair: readonly string[]): number => Math.max(...pair.map(({ length }) => length));
  return lines.toSorted((one, other) => size(one) - size(other))[0] ?? [title];
}

/** A space that does not break keeps a number and its range in one line. */
const words = (text: string): string[] => text.split(' ');
const longest = (texts: readonly string[], measure: Measure): number => Math.max(0, ...texts.map(measure));
const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
