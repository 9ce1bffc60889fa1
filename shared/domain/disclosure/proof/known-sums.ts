import type { Figure } from '../proposal.ts';
import type { Layer } from '../layer.ts';
import { periodOfAtom, type Statement } from '../statement.ts';
import type { Crossing } from './other-worlds.ts';
import type { AtomCounts, World } from './world.ts';

/** What a statement shows of a count, after what is taken back of this release; undefined where nothing. */
export type ShownFigure = (statement: Statement, layer: Layer, isNew: boolean) => Figure | undefined;

/**
 * Atoms with all that readers know of the sums they are in: of their period, and of their unit. Every period that a
 * count was ever shown of is taken as known by itself; a unit's batches are known from one showing of the count to
 * the next.
 */
export function crossingsOf(
  world: World,
  layers: readonly Layer[],
  said: readonly Statement[],
  now: readonly Statement[],
  figureOf: ShownFigure,
  atoms: ReadonlyMap<string, AtomCounts>,
): ReadonlyMap<string, Crossing> {
  const statements = [...said.map((one) => [one, false] as const), ...now.map((one) => [one, true] as const)];
  const columns = new Columns(world.size);
  const bounded = new Columns(world.size);
  const ownerOf = new Map<string, string>();
  for (const [at, [statement, isNew]] of statements.entries()) {
    const isUnit = statement.level === 'unit';
    const keys = isUnit ? statement.atoms : [...new Set(statement.atoms.map(periodOfAtom))];
    if (isUnit) for (const key of keys) ownerOf.set(key, statement.id);
    for (const layer of layers) {
      const figure = figureOf(statement, layer, isNew);
      if (figure === undefined) continue;
      const column = world.columnOf(layer);
      for (const key of keys) columns.keepFirst(key, column, isUnit ? at + 1 : 1);
      if (!isUnit) continue;
      const count = keys.reduce((sum, key) => sum + (atoms.get(key)?.counts[column] ?? 0), 0);
      bounded.set(statement.id, column, figure.is === 'bound' ? count + 1 : 0);
    }
  }
  const nothing = new Int32Array(world.size);
  return new Map(
    [...atoms].map(([key, counts]): [string, Crossing] => {
      const [period, owner] = [periodOfAtom(key), ownerOf.get(key) ?? ''];
      return [
        key,
        {
          ...counts,
          sides: [
            { owner: period, sums: columns.of(period), bounded: nothing },
            { owner, sums: owner === '' ? nothing : columns.of(key), bounded: bounded.of(owner) },
          ],
        },
      ];
    }),
  );
}

/** A number a column, by name; 0 until it is set. */
class Columns {
  readonly #size: number;
  readonly #held = new Map<string, Int32Array>();

  constructor(size: number) {
    this.#size = size;
  }

  of(name: string): Int32Array {
    const held = this.#held.get(name) ?? new Int32Array(this.#size);
    this.#held.set(name, held);
    return held;
  }

  set(name: string, column: number, value: number): void {
    this.of(name)[column] = value;
  }

  keepFirst(name: string, column: number, value: number): void {
    const held = this.of(name);
    if (held[column] === 0) held[column] = value;
  }
}
