/** What a table counted, of whom; the same of people who are left where tables are taken away from one another. */
export interface Counted {
  readonly atoms: readonly string[];
  readonly n: number;
  readonly count: number;
}

/** People as a number with a bit for each atom. */
type People = bigint;
type Told = ReadonlyMap<People, Pick<Counted, 'n' | 'count'>>;

/**
 * All that somebody knows who takes tables away from a table that holds them: each table itself, each less another, and
 * so on up to so many tables. Imports nothing of the product.
 */
export function subtracted(tables: readonly Counted[], most: number): readonly Counted[] {
  const atoms = [...new Set(tables.flatMap((table) => table.atoms))];
  const bitOf = new Map(atoms.map((atom, at) => [atom, 1n << BigInt(at)]));
  const peopleOf = (held: readonly string[]): People =>
    held.reduce((people, atom) => people | (bitOf.get(atom) ?? 0n), 0n);
  const told: Told = new Map(tables.map((table) => [peopleOf(table.atoms), table]));
  let known = told;
  let latest = told;
  for (let taken = 1; taken < most; taken += 1) {
    latest = new Map([...less(latest, told)].filter(([people]) => !known.has(people)));
    known = new Map([...known, ...latest]);
  }
  return [...known].map(([people, { n, count }]) => ({
    atoms: atoms.filter((atom) => (people & (bitOf.get(atom) ?? 0n)) !== 0n),
    n,
    count,
  }));
}

const less = (from: Told, told: Told): Told =>
  new Map(
    [...from].flatMap(([more, { n, count }]) =>
      [...told].flatMap(([people, taken]): [People, Pick<Counted, 'n' | 'count'>][] =>
        people !== more && (people & more) === people
          ? [[more ^ people, { n: n - taken.n, count: count - taken.count }]]
          : [],
      ),
    ),
  );
