import type { ReleasedQuestion } from '../../domain/disclosure/release.ts';

interface Range {
  readonly option: ReleasedQuestion['options'][number];
  readonly at: readonly number[];
}

/** The first range; each further one is as wide as all before it. */
const FIRST = 5;

/** Few enough values are told apart. */
const FEW = 6;

/** Whole numbers in ranges that double, 0 to 4, 5 to 9, 10 to 19 and so on, so that no single number is a figure. */
export function rangesOf(points: readonly number[], unit = ''): readonly Range[] {
  const [low = 0] = points;
  const name = unit === '' ? '' : ` ${unit}`;
  const ends: number[] = [];
  if (points.length > FEW) for (let end = FIRST; end < points.length; end *= 2) ends.push(end);
  else for (let end = 1; end < points.length; end += 1) ends.push(end);
  return [...ends, points.length].map((end, index) => {
    const begin = ends[index - 1] ?? 0;
    const [from, to] = [low + begin, low + end - 1];
    return {
      option: {
        value: from === to ? String(from) : `${from}-${to}`,
        label: `${from === to ? from : `${from} to ${to}`}${name}`,
        driver: null,
        sensitive: false,
        exclusive: false,
      },
      at: Array.from({ length: end - begin }, (_, step) => begin + step),
    };
  });
}
