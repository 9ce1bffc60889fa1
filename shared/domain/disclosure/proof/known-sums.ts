import type { Figure } from '../proposal.ts';
import type { Layer } from '../layer.ts';
import { periodOfAtom, regionOfAtom, type Statement } from '../statement.ts';
import type { AnswerColumns, AtomCounts } from './columns-of-answers.ts';
import type { Crossing } from './crossing.ts';

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
  const sums = new Numbers(answers.size);
  const bounded = new Numbers(answers.size);
  const ownerOf = new Map<string, string>();
  for (const [id, statements] of histories(said, now)) {
    const [{ level } = { level: 'unit' as const }] = statements;
    if (level === 'unit') for (const key of statements.flatMap(({ added }) => added)) ownerOf.set(key, id);
    for (const layer of answers.layers) {
      const column = answers.of(layer);
      let [told, few] = [0, 0];
      for (const [index, { statement, isNew, at }] of statements.entries()) {
        const figure = figureOf(statement, layer, isNew);
        if (figure === undefined) continue;
        if (figure.is === 'bound') {
          few = index + 1;
          continue;
        }
        for (; told <= index; told += 1) {
          for (const key of statements[told]?.added ?? []) sums.keepFirst(`${level} ${key}`, column, at);
        }
      }
      if (few === 0) continue;
      const keys = statements.slice(0, few).flatMap(({ added }) => added);
      const count = keys.reduce((sum, key) => sum + (atoms.get(key)?.counts[column] ?? 0), 0);
      for (const key of keys) bounded.keepFirst(key, column, count + 1);
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
          atom: key,
          sides: [
            { owner: regionOfAtom(key), sums: periodSums(period), bounded: nothing },
            owner === undefined
              ? { owner: '', sums: nothing, bounded: nothing }
              : { owner, sums: sums.of(`unit ${key}`), bounded: bounded.of(key) },
          ],
        },
      ];
    }),
  );
}

interface Telling {
  readonly statement: Statement;
  readonly level: Statement['level'];
  readonly isNew: boolean;
  /** Its number, from 1. */
  readonly at: number;
  /** Atoms (of areas: periods) that its last statement did not have. */
  readonly added: readonly string[];
}

/** What was said of each group, in order; groups that are only there to be compared with show what their region has. */
function histories(
  said: readonly Statement[],
  now: readonly Statement[],
): ReadonlyMap<string, readonly Telling[]> {
  const found = new Map<string, Telling[]>();
  const known = new Map<string, Set<string>>();
  for (const [index, statement] of [...said, ...now].entries()) {
    const { level, area } = statement;
    if (level !== 'unit' && area === null) continue;
    const id = area === null ? statement.id : (area.region ?? 'nation');
    const keys = level === 'unit' ? statement.atoms : new Set(statement.atoms.map(periodOfAtom));
    const before = known.get(id) ?? new Set<string>();
    const added = [...keys].filter((key) => !before.has(key));
    for (const key of added) before.add(key);
    known.set(id, before);
    const held = found.get(id) ?? [];
    held.push({ statement, level, isNew: index >= said.length, at: index + 1, added });
    found.set(id, held);
  }
  return found;
}

/** More than there are statements: two of their numbers make one. */
const MANY = 1 << 15;

/** Of the sum of a period: the numbers of what told it of its region and of the nation; 0 where nothing did. */
export const toldOfPeriod = (sum: number): readonly [region: number, nation: number] => [
  Math.floor(sum / MANY),
  sum % MANY,
];

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

  keepFirst(name: string, column: number, value: number): void {
    const held = this.of(name);
    if (held[column] === 0) held[column] = value;
  }
}
