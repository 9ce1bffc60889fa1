import type { Highs } from 'highs';
import highsModule from 'highs';

/**
 * Someone who holds every report and the questionnaire and can solve equations. Imports nothing of the product: what
 * was published is handed over as plain sums.
 */
export interface Published {
  /** Respondents of each atom, which an attacker may know from elsewhere. */
  readonly respondents: ReadonlyMap<string, number>;
  /** Groups that figures were shown of. */
  readonly groups: readonly (readonly string[])[];
  readonly names: readonly string[];
  readonly sums: readonly (Target & { readonly low: number; readonly high: number })[];
  /** What the questionnaire says of the counts of any one atom: bounds as multiples of its respondents. */
  readonly rules: readonly Rule[];
}

export interface Target {
  readonly name: string;
  readonly atoms: readonly string[];
}

export interface Rule {
  readonly terms: readonly (readonly [name: string, coefficient: number])[];
  readonly low?: number;
  readonly high?: number;
}

/** A count to push down (−1) or up (1), and how far it must go. */
export interface Wish extends Target {
  readonly sign: 1 | -1;
  readonly to: number;
}

// The package's types are read as CommonJS, its code as an ES module: the loader is the import itself.
const highs: Highs = await (highsModule as unknown as typeof highsModule.default)();

/**
 * Which of these counts are known not to reach so far: all that no set of answers fits that does. Solved all at once
 * first, since one solution grants many wishes.
 *
 * @param whole people are whole; otherwise fractions of them are allowed, which finds less and is faster.
 */
export function refusedWishes(
  published: Published,
  wishes: readonly Wish[],
  whole: boolean,
): readonly Wish[] {
  const atoms = [...published.respondents.keys()];
  const place = new Map(
    published.names.flatMap((name, at) =>
      atoms.map((atom, i) => [`${name} ${atom}`, at * atoms.length + i] as const),
    ),
  );
  const columnsOf = ({ name, atoms: held }: Target) => held.map((atom) => place.get(`${name} ${atom}`) ?? -1);
  const rows = rowsOf(published, atoms, columnsOf);
  return highs.withModel(modelOf(published, atoms, rows, whole), (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
    const grant = (asked: readonly Wish[], left: readonly Wish[]): readonly Wish[] => {
      const costs = new Map<number, number>();
      for (const wish of asked) {
        for (const at of columnsOf(wish)) costs.set(at, (costs.get(at) ?? 0) - wish.sign);
      }
      for (const [at, cost] of costs) model.changeColCost(at, cost);
      model.run();
      const isSolved = model.getModelStatus() === highs.constants.modelStatus.optimal;
      const values = isSolved ? model.getSolution().colValue : undefined;
      for (const at of costs.keys()) model.changeColCost(at, 0);
      return left.filter((wish) => {
        if (values === undefined) return true;
        const count = columnsOf(wish).reduce((sum, at) => sum + (values[at] ?? 0), 0);
        return wish.sign * (count - wish.to) < -1e-6;
      });
    };
    let left = wishes;
    for (const sign of [-1, 1]) {
      const same = () => left.filter((wish) => wish.sign === sign);
      for (let before = Number.POSITIVE_INFINITY; same().length > 0 && same().length < before;) {
        before = same().length;
        left = grant(same(), left);
      }
    }
    for (const wish of left) if (left.includes(wish)) left = grant([wish], left);
    return left;
  });
}

interface Row {
  readonly terms: readonly (readonly [column: number, coefficient: number])[];
  readonly low: number;
  readonly high: number;
}

const rowsOf = (
  { respondents, sums, rules }: Published,
  atoms: readonly string[],
  columnsOf: (target: Target) => readonly number[],
): readonly Row[] => [
  ...sums.map((sum) => ({ ...sum, terms: columnsOf(sum).map((at) => [at, 1] as const) })),
  ...rules.flatMap(({ terms, low, high }) =>
    atoms.map((atom) => {
      const n = respondents.get(atom) ?? 0;
      return {
        terms: terms.map(
          ([name, coefficient]) => [columnsOf({ name, atoms: [atom] })[0] ?? -1, coefficient] as const,
        ),
        low: low === undefined ? -highs.infinity : low * n,
        high: high === undefined ? highs.infinity : high * n,
      };
    }),
  ),
];

function modelOf(
  { respondents, names }: Published,
  atoms: readonly string[],
  rows: readonly Row[],
  whole: boolean,
) {
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  const size = names.length * atoms.length;
  const { integer, continuous } = highs.constants.variableType;
  return {
    numCols: size,
    numRows: rows.length,
    colCost: Array.from({ length: size }, () => 0),
    colLower: Array.from({ length: size }, () => 0),
    colUpper: names.flatMap(() => atoms.map((atom) => respondents.get(atom) ?? 0)),
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => high),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: size,
      starts,
      indices: rows.flatMap(({ terms }) => terms.map(([at]) => at)),
      values: rows.flatMap(({ terms }) => terms.map(([, coefficient]) => coefficient)),
    },
    integrality: Array.from({ length: size }, () => (whole ? integer : continuous)),
  };
}

/**
 * The fewest respondents that an attacker finds in a difference of groups: elimination with the atoms in several
 * orders, each of which leaves other vectors of the row space bare.
 */
export function smallestFound(
  { respondents, groups }: Pick<Published, 'respondents' | 'groups'>,
  orders: readonly (readonly string[])[],
): number {
  let smallest = Number.POSITIVE_INFINITY;
  const held = groups.map((group) => new Set(group));
  for (const order of orders) {
    for (const row of eliminated(held.map((group) => order.map((atom) => (group.has(atom) ? 1 : 0))))) {
      const touched = order.filter((_, at) => Math.abs(row[at] ?? 0) > 1e-9);
      const found = touched.reduce((sum, atom) => sum + (respondents.get(atom) ?? 0), 0);
      if (found > 0) smallest = Math.min(smallest, found);
    }
  }
  return smallest;
}

function eliminated(rows: number[][]): readonly number[][] {
  const left = rows.map((row) => [...row]);
  let done = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const pivot = left.findIndex((row, at) => at >= done && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot === -1) continue;
    const [chosen] = left.splice(pivot, 1);
    const factor = chosen![column]!;
    const row = chosen!.map((value) => value / factor);
    left.splice(done, 0, row);
    for (const [at, other] of left.entries()) {
      const times = other[column] ?? 0;
      if (at === done || Math.abs(times) < 1e-9) continue;
      left[at] = other.map((value, i) => value - times * (row[i] ?? 0));
    }
    done += 1;
  }
  return left.slice(0, done);
}
