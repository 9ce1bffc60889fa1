import type { CountTable } from './count-table.ts';
import type { Changes } from './fitting.ts';
import type { KeptWorlds } from './kept-worlds.ts';
import { Positions } from './worlds.ts';

/** How another world of a table differs from the truth: so many more, or fewer, by name of the atom. */
export type Deviation = readonly (readonly [atom: string, by: number])[];

/** Other worlds of tables, by the withheld count that each was found for. They prove something only where they fit. */
export class OpenWorlds {
  readonly #held = new Map<string, readonly Deviation[]>();

  of(table: string, cell: string): readonly Deviation[] {
    return this.#held.get(nameOf(table, cell)) ?? [];
  }

  add(table: string, cell: string, world: Deviation): void {
    this.#held.set(nameOf(table, cell), [world, ...this.of(table, cell)].slice(0, KEPT));
  }

  drop(table: string, cell: string, world: Deviation): void {
    this.#held.set(
      nameOf(table, cell),
      this.of(table, cell).filter((one) => one !== world),
    );
  }

  static from({ names, worlds: rows } = NOTHING): OpenWorlds {
    const worlds = new OpenWorlds();
    for (const [table = -1, cell = -1, ...rest] of rows) {
      const world = Array.from({ length: rest.length / 2 }, (_, at): [string, number] => [
        names[rest[2 * at] ?? -1] ?? '',
        rest[2 * at + 1] ?? 0,
      ]);
      worlds.add(names[table] ?? '', names[cell] ?? '', world);
    }
    return worlds;
  }

  kept(): NonNullable<KeptWorlds['open']> {
    const names = new Positions();
    const worlds = [...this.#held]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, held]) => {
        const [table = '', cell = ''] = name.split('\n');
        return held
          .toReversed()
          .map((world) => [
            names.of(table),
            names.of(cell),
            ...world.flatMap(([atom, by]) => [names.of(atom), by]),
          ]);
      });
    return { names: names.names, worlds };
  }
}

const NOTHING: NonNullable<KeptWorlds['open']> = { names: [], worlds: [] };

/** One for fewer and one for more, and one that a step of taking back may need again. */
const KEPT = 3;

const nameOf = (table: string, cell: string): string => `${table}\n${cell}`;

/** The worlds of one table at hand: as they were kept, with its own counts. */
export class WorldsOfTable {
  readonly #table: CountTable;
  readonly #name: string;
  readonly #worlds: OpenWorlds;
  readonly #place: ReadonlyMap<string, number>;

  constructor(table: CountTable, name: string, worlds: OpenWorlds) {
    this.#table = table;
    this.#name = name;
    this.#worlds = worlds;
    this.#place = new Map(table.atoms.map((atom, at) => [atom.name, at]));
  }

  /** Looks at the worlds kept of a cell, until one is enough; those that do not fit any more are dropped. */
  look(cell: string, isEnough: () => boolean, isFitting: (changes: Changes) => boolean): void {
    for (const kept of this.#worlds.of(this.#name, cell)) {
      if (isEnough()) return;
      const changes = new Map(kept.map(([atom, by]) => [this.#place.get(atom) ?? -1, by]));
      if (!isFitting(changes)) this.#worlds.drop(this.#name, cell, kept);
    }
  }

  keep(cell: string, changes: Changes): void {
    const { atoms } = this.#table;
    this.#worlds.add(
      this.#name,
      cell,
      [...changes].map(([at, by]) => [atoms[at]?.name ?? '', by]),
    );
  }
}
