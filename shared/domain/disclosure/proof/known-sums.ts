import type { Figure } from '../proposal.ts';
import type { Layer } from '../layer.ts';
import { periodOfAtom, regionOfAtom, type Statement } from '../statement.ts';
import type { AnswerColumns, AtomCounts } from './columns-of-answers.ts';
import type { Crossing } from './other-worlds.ts';

/** What a statement shows of a count, after what is taken back of this release; undefined where nothing. */
export type ShownFigure = (statement: Statement, layer: Layer, isNew: boolean) => Figure | undefined;

/**
 * Atoms with all that readers know of the sums they are in: of their region's periods and of their unit's batches, from
 * one showing of a count to the next. What the nation's showings tell is taken as told of each region.
 */
export function crossingsOf(
  answers: AnswerColumns,
  said: readonly Statement[],
  now: readonly Statement[],
  figureOf: ShownFigure,
  atoms: ReadonlyMap<string, AtomCounts>,
): ReadonlyMap<string, Crossing> {
  const statements = [...said.map((one) => [one, false] as const), ...now.map((one) => [one, true] as const)];
  const sums = new Numbers(answers.size);
  const bounded = new Numbers(answers.size);
  const ownerOf = new Map<string, string>();
  for (const [at, [statement, isNew]] of statements.entries()) {
    const { id, level, area } = statement;
    // Groups that are only there to be compared with show what their region has shown.
    if (level !== 'unit' && area === null) continue;
    const keys = level === 'unit' ? statement.atoms : [...new Set(statement.atoms.map(periodOfAtom))];
    if (level === 'unit') for (const key of keys) ownerOf.set(key, id);
    for (const layer of answers.layers) {
      const figure = figureOf(statement, layer, isNew);
      if (figure === undefined) continue;
      const column = answers.of(layer);
      for (const key of keys) sums.keepFirst(`${level} ${key}`, column, at + 1);
      if (level !== 'unit') continue;
      const count = keys.reduce((sum, key) => sum + (atoms.get(key)?.counts[column] ?? 0), 0);
      bounded.set(id, column, figure.is === 'bound' ? count + 1 : 0);
    }
  }
  const nothing = new Int32Array(answers.size);
  const periods = new Map<string, Int32Array>();
  const periodSums = (period: string): Int32Array => {
    const found = periods.get(period);
    if (found !== undefined) return found;
    const nation = sums.of(`nation ${period}`);
    const joint = sums.of(`region ${period}`).map((sum, column) => sum * MANY + (nation[column] ?? 0));
    periods.set(period, joint);
    return joint;
  };
  return new Map(
    [...atoms].map(([key, counts]): [string, Crossing] => {
      const [period, owner] = [periodOfAtom(key), ownerOf.get(key)];
      return [
        key,
        {
          ...counts,
          sides: [
            { owner: regionOfAtom(key), sums: periodSums(period), bounded: nothing },
            owner === undefined
              ? { owner: '', sums: nothing, bounded: nothing }
              : { owner, sums: sums.of(`unit ${key}`), bounded: bounded.of(owner) },
          ],
        },
      ];
    }),
  );
}

/** More than there are statements: two of their numbers make one. */
const MANY = 1 << 15;

/** A number a column, by name; 0 until it is set. */
class Numbers {
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
