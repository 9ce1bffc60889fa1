import type { ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';

export interface PointCount {
  readonly score: number;
  readonly x: number;
}

/**
 * How many gave each point of a statement, the lowest first. A unit's "2 or fewer" is known where the band that is
 * printed beside it has no other count open: what anybody can take away is nothing new. Undefined where one stays open.
 */
export function pointCounts(
  { id, options }: ReleasedQuestion,
  { figures }: ReleasedGroup,
): readonly PointCount[] | undefined {
  const points = options
    .flatMap(({ value, score }) => (score === undefined ? [] : [{ score, figure: figures[id]?.[value] }]))
    .toSorted((a, b) => a.score - b.score);
  const half = Math.floor(points.length / 2);
  const bands = figures[id.replace(/\.points$/, '')];
  const counts = [
    inBand(points.slice(0, half), bands?.['low']),
    inBand(points.slice(half, points.length - half), bands?.['middle']),
    inBand(points.slice(points.length - half), bands?.['high']),
  ];
  const known = counts.flatMap((band) => band ?? []);
  return known.length < points.length ? undefined : known;
}

type Figure = ReleasedGroup['figures'][string][string] | undefined;

function inBand(
  points: readonly { readonly score: number; readonly figure: Figure }[],
  whole: Figure,
): readonly PointCount[] | undefined {
  const rest = points.reduce(
    (left, { figure }) => left - (figure?.is === 'count' ? figure.x : 0),
    whole?.is === 'count' ? whole.x : 0,
  );
  const open = points.filter(({ figure }) => figure?.is !== 'count');
  const isLeft = open.length === 1 && open[0]?.figure?.is === 'bound' && whole?.is === 'count';
  if (open.length > 0 && !isLeft) return undefined;
  return points.map(({ score, figure }) => ({ score, x: figure?.is === 'count' ? figure.x : rest }));
}
