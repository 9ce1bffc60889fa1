import { Independent } from './rank.ts';

export interface Support {
  /** Fewest respondents touched by a non-zero vector of the row space; Infinity where nothing is released. */
  readonly minimum: number;
  /** False where the search was given up: the minimum is then only an upper bound, and proves nothing. */
  readonly proven: boolean;
}

interface Column {
  readonly weight: number;
  readonly values: readonly bigint[];
}

/** Steps of the search after which it is given up and nothing counts as proven. */
const MOST_STEPS = 200_000;

/**
 * The smallest group that released groups, added and subtracted in any way, can single out.
 *
 * A vector of the row space that touches the fewest respondents vanishes on a largest set of atoms that still leaves
 * it non-zero, which is a hyperplane of the column matroid. Branch and bound over which atoms vanish, heaviest first;
 * ranks are exact, so no tolerance and no big-M enters the proof.
 *
 * @param atoms respondents by atom, in persons.
 * @param released groups as lists of atoms.
 */
export function minimumSupport(
  atoms: Readonly<Record<string, number>>,
  released: readonly (readonly string[])[],
): Support {
  const blocks = separate(columnsOf(atoms, released));
  const found = blocks.map(smallestIn);
  return {
    minimum: Math.min(Number.POSITIVE_INFINITY, ...found.map((block) => block.minimum)),
    proven: found.every((block) => block.proven),
  };
}

/** Atoms in the same released groups cannot be told apart: one column, their respondents together. */
function columnsOf(
  atoms: Readonly<Record<string, number>>,
  released: readonly (readonly string[])[],
): Column[] {
  const columns = new Map<string, { weight: number; values: bigint[] }>();
  const sets = released.map((group) => new Set(group));
  for (const [atom, respondents] of Object.entries(atoms)) {
    const values = sets.map((set) => (set.has(atom) ? 1n : 0n));
    if (respondents === 0 || !values.includes(1n)) continue;
    const key = values.join('');
    const column = columns.get(key) ?? { weight: 0, values };
    column.weight += respondents;
    columns.set(key, column);
  }
  return [...columns.values()].toSorted((a, b) => b.weight - a.weight);
}

/** Columns that share no released group, even through others, are judged apart. */
function separate(columns: readonly Column[]): readonly (readonly Column[])[] {
  const blocks: { groups: Set<number>; columns: Column[] }[] = [];
  for (const column of columns) {
    const groups = new Set(column.values.flatMap((value, group) => (value === 0n ? [] : [group])));
    const touching = blocks.filter((block) => [...groups].some((group) => block.groups.has(group)));
    const merged = { groups, columns: [column] };
    for (const block of touching) {
      block.groups.forEach((group) => merged.groups.add(group));
      merged.columns.push(...block.columns);
      blocks.splice(blocks.indexOf(block), 1);
    }
    blocks.push(merged);
  }
  return blocks.map((block) => block.columns.toSorted((a, b) => b.weight - a.weight));
}

function smallestIn(columns: readonly Column[]): Support {
  const all = new Independent();
  for (const column of columns) all.add(column.values);
  let best = columns.reduce((total, column) => total + column.weight, 0);
  let steps = 0;
  const visit = (next: number, vanishing: Independent, touched: number): void => {
    steps += 1;
    if (touched >= best || steps > MOST_STEPS) return;
    const column = columns[next];
    if (column === undefined) {
      best = touched;
      return;
    }
    const more = vanishing.copy();
    if (!more.add(column.values)) {
      visit(next + 1, vanishing, touched);
      return;
    }
    // A further independent column may vanish only while some vector stays non-zero.
    if (more.rank < all.rank) visit(next + 1, more, touched);
    visit(next + 1, vanishing, touched + column.weight);
  };
  visit(0, new Independent(), 0);
  return { minimum: best, proven: steps <= MOST_STEPS };
}
