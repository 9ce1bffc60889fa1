import { atomKey } from '../statement.ts';
import { PEOPLE, type Split, type SplitCount } from '../proof/split.ts';
import type { CutRow, ReleasedCut } from './cut.ts';

/**
 * A year's people of each region, parted as finely as all tables of that year part them together: their groups lie inside
 * each other, so that every difference of groups is a union of these.
 *
 * @returns how many there are, by key of region, year and part.
 */
export function finestParts(
  tables: readonly ReleasedCut[],
  year: string,
): readonly (readonly [string, number])[] {
  const regions = new Map<string, Map<string, number>>();
  for (const { parts, rows } of tables) {
    for (const row of rows) {
      const region = row.region ?? '';
      const sizes = regions.get(region) ?? new Map<string, number>();
      for (const [path, n] of sizesOf(parts, row)) sizes.set(path, n);
      regions.set(region, sizes);
    }
  }
  return [...regions].flatMap(([region, sizes]) =>
    [...sizes].flatMap(([path, n]): [string, number][] => {
      const inside = [...sizes].filter(([other]) => other !== '' && parentOf(other) === path);
      const rest = n - inside.reduce((sum, [, count]) => sum + count, 0);
      return rest === 0 ? [] : [[atomKey(region, `year ${year}`, path || 'the rest'), rest]];
    }),
  );
}

const parentOf = (path: string): string => path.split('/').slice(0, -1).join('/');

/** Sizes of groups that a row shows, by the answers that make them: '' for everybody, then `po`, then `po/new`. */
function sizesOf([first = '', second]: readonly string[], { profile, n, figures }: CutRow) {
  if (n.is !== 'count') return [];
  const path = profile[first] ?? '';
  const own: readonly [string, number][] = [[path, n.x]];
  if (second === undefined || path === '') return own;
  const inside = Object.entries(figures).flatMap(([value, figure]): [string, number][] =>
    figure.is === 'count' ? [[`${path}/${value}`, figure.x]] : [],
  );
  return [...own, ...inside];
}

/** Whole people by parts, of which some are shown; whoever gave no answer is in none of them. */
export function peopleByPart(
  name: string,
  whole: number,
  parts: readonly string[],
  shown: ReadonlyMap<string, number>,
): Split {
  const people = { answer: PEOPLE, sensitive: false, n: whole };
  const counts: SplitCount[] = [
    ...parts.map((part): SplitCount => {
      const n = shown.get(part);
      return n === undefined
        ? { ...people, part, least: 0, most: whole, is: 'withheld' }
        : { ...people, part, least: n, most: n, is: 'shown' };
    }),
    { ...people, part: 'no answer', least: 0, most: whole, is: 'aside' },
  ];
  return { name, counts, known: [{ terms: counts.map((_, at) => [at, 1]), low: whole, high: whole }] };
}
