import type { Figure } from '../proposal.ts';
import { type Layer, layerKey } from '../layer.ts';
import { periodOfAtom, regionOfAtom, type Statement } from '../statement.ts';
import type { AnswerColumns, AtomCounts } from './columns-of-answers.ts';
import type { Crossing } from './crossing.ts';
import { Numbers } from './numbers.ts';
import { type Telling, tellings } from './tellings.ts';
import type { TakenBack } from './verdict.ts';

/** What a statement shows of a count, after what is taken back of this release; undefined where nothing. */
export type ShownFigure = (statement: Statement, layer: Layer, isNew: boolean) => Figure | undefined;

/**
 * Atoms with all that readers know of the sums they are in: of their region's periods and of their unit's batches, from
 * one showing of a count to the next. What the nation's showings tell is taken as told of each region.
 */
export class KnownSums {
  readonly crossings: ReadonlyMap<string, Crossing>;
  readonly #answers: AnswerColumns;
  readonly #figureOf: ShownFigure;
  readonly #histories: readonly (readonly Told[])[];
  readonly #numbers: readonly Int32Array[];
  readonly #periods: readonly Period[];
  #takenBack: ReadonlyMap<string, TakenBack> = new Map();

  constructor(
    answers: AnswerColumns,
    said: readonly Statement[],
    now: readonly Statement[],
    figureOf: ShownFigure,
    atoms: ReadonlyMap<string, AtomCounts>,
  ) {
    this.#answers = answers;
    this.#figureOf = figureOf;
    const [sums, bounded, joint] = [
      new Numbers(answers.size),
      new Numbers(answers.size),
      new Numbers(answers.size),
    ];
    const owners = new Map<string, string>();
    this.#histories = tellings(said, now).map((history) =>
      history.map((telling): Told => {
        const { level, statement, added } = telling;
        if (level === 'unit') for (const key of added) owners.set(key, statement.id);
        return {
          ...telling,
          sums: added.map((key) => sums.of(`${level} ${key}`)),
          bounded: level === 'unit' ? added.map((key) => bounded.of(key)) : [],
          counts: added.flatMap((key) => atoms.get(key) ?? []),
        };
      }),
    );
    const nothing = new Int32Array(answers.size);
    const sidesOf = (key: string): Crossing['sides'] => {
      const owner = owners.get(key);
      return [
        { owner: regionOfAtom(key), sums: joint.of(periodOfAtom(key)), bounded: nothing },
        owner === undefined
          ? { owner: '', sums: nothing, bounded: nothing }
          : { owner, sums: sums.of(`unit ${key}`), bounded: bounded.of(key) },
      ];
    };
    this.crossings = new Map(
      [...atoms].map(([key, counts]) => [key, { ...counts, atom: key, sides: sidesOf(key) }]),
    );
    this.#numbers = [...sums.all, ...bounded.all];
    this.#periods = [...joint.named].map(([period, numbers]) => ({
      joint: numbers,
      region: sums.of(`region ${period}`),
      nation: sums.of(`nation ${period}`),
    }));
    for (const column of Array(answers.size).keys()) this.#tell(column);
  }

  /** After more was taken back, or less: what is told of those counts is worked out anew. */
  retell(takenBack: readonly TakenBack[]): void {
    const now = new Map(takenBack.map((one) => [`${one.group} ${layerKey(one.layer)}`, one]));
    const changed = [...now, ...this.#takenBack].filter(
      ([name]) => !(now.has(name) && this.#takenBack.has(name)),
    );
    this.#takenBack = now;
    for (const column of new Set(changed.map(([, { layer }]) => this.#answers.of(layer)))) this.#tell(column);
  }

  #tell(column: number): void {
    for (const numbers of this.#numbers) numbers[column] = 0;
    for (const layer of this.#answers.layersAt(column)) {
      for (const history of this.#histories) this.#tellLayer(layer, column, history);
    }
    for (const { joint, region, nation } of this.#periods) {
      joint[column] = (region[column] ?? 0) * MANY + (nation[column] ?? 0);
    }
  }

  #tellLayer(layer: Layer, column: number, history: readonly Told[]): void {
    let [told, few] = [0, 0];
    for (const [index, { statement, isNew, at }] of history.entries()) {
      const figure = this.#figureOf(statement, layer, isNew);
      if (figure === undefined) continue;
      if (figure.is === 'bound') {
        few = index + 1;
        continue;
      }
      for (; told <= index; told += 1) keepFirst(history[told]?.sums ?? [], column, at);
    }
    const small = history.slice(0, few);
    const counts = small.flatMap((one) => one.counts);
    const count = counts.reduce((sum, one) => sum + (one.counts[column] ?? 0), 0);
    for (const { bounded } of small) keepFirst(bounded, column, count + 1);
  }
}

/** A statement with the numbers of what it added to the one before: of atoms, or (of areas) periods. */
interface Told extends Telling {
  readonly sums: readonly Int32Array[];
  readonly bounded: readonly Int32Array[];
  readonly counts: readonly AtomCounts[];
}

interface Period {
  /** What is told of its region and of the nation, as one number. */
  readonly joint: Int32Array;
  readonly region: Int32Array;
  readonly nation: Int32Array;
}

/** More than there are statements: two of their numbers make one. */
const MANY = 1 << 15;

/** Of the sum of a period: the numbers of what told it of its region and of the nation; 0 where nothing did. */
export const toldOfPeriod = (sum: number): readonly [region: number, nation: number] => [
  Math.floor(sum / MANY),
  sum % MANY,
];

function keepFirst(all: readonly Int32Array[], column: number, value: number): void {
  for (const numbers of all) if (numbers[column] === 0) numbers[column] = value;
}
