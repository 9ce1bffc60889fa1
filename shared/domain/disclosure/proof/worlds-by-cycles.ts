import { THRESHOLDS } from '../thresholds.ts';
import type { Crossing, Side } from './crossing.ts';
import type { OtherWorld, Shift } from './other-world.ts';
import type { PossibleAnswers } from './possible-answers.ts';
import type { Change } from './ways-to-lose.ts';

type Sign = 1 | -1;
type Node = { readonly side: 0 | 1; readonly owner: string; readonly sums: string } | typeof FREE;

/** All that no sum is known of, or none exactly: it can change alone. */
const FREE = 'free';

/** All crossings of a region, found by their groups. */
export class Web {
  readonly #crossings: readonly Crossing[];
  readonly #members: readonly [
    ReadonlyMap<string, readonly Crossing[]>,
    ReadonlyMap<string, readonly Crossing[]>,
  ];

  constructor(crossings: readonly Crossing[]) {
    this.#crossings = crossings;
    const by = (side: 0 | 1) => Map.groupBy(crossings, ({ sides }) => sides[side].owner);
    this.#members = [by(0), by(1)];
  }

  /** Crossings that can make good what has changed at a node, on which side and by which sign. */
  *at(node: Node, change: readonly Change[]): Generator<readonly [Crossing, 0 | 1, Sign]> {
    for (const [side, sign] of STEPS) {
      if (node === FREE) {
        for (const crossing of this.#crossings) {
          if (isFree(crossing.sides[side], change, sign)) yield [crossing, side, sign];
        }
      } else if (node.side === side) {
        for (const crossing of this.#members[side].get(node.owner) ?? []) {
          if (sumsOf(crossing.sides[side], change, sign) === node.sums) yield [crossing, side, sign];
        }
      }
    }
  }
}

/** Up in one crossing and down in the next. */
const STEPS = [
  [0, 1],
  [1, -1],
] as const;

/**
 * Another set of answers in which the target has undergone the opposite of the change. Counts move round a cycle of
 * groups, up in one crossing and down in the next, so that each group's sum stays as it is (D. Gusfield, "A graph
 * theoretic approach to statistical data security", SIAM J. Comput. 17, 1988). Undefined where no cycle leads to one.
 */
export function worldByCycle(
  possible: Pick<PossibleAnswers, 'allow'>,
  web: Web,
  target: Crossing,
  change: readonly Change[],
): OtherWorld | undefined {
  return possible.allow(target, change, -1) ? cycleOf(possible, web, target, change) : undefined;
}

/**
 * The same with a cycle for each part of a change: whoever makes good one part of it need not make good the others.
 *
 * @param parts what cannot change apart.
 */
export function worldByCycles(
  possible: Pick<PossibleAnswers, 'allow'>,
  web: Web,
  target: Crossing,
  parts: readonly (readonly Change[])[],
): OtherWorld | undefined {
  if (parts.length < 2 || !possible.allow(target, parts.flat(), -1)) return undefined;
  const worlds: OtherWorld[] = [];
  for (const part of parts) {
    const world = cycleOf(possible, web, target, part);
    if (world === undefined) return undefined;
    worlds.push(world);
  }
  return worlds.flat();
}

function cycleOf(
  possible: Pick<PossibleAnswers, 'allow'>,
  web: Web,
  target: Crossing,
  change: readonly Change[],
): OtherWorld | undefined {
  const end = nameOf(nodeOf(target, 1, change, -1));
  const start = nodeOf(target, 0, change, -1);
  const waiting: Node[] = [start];
  const came = new Map<string, Came | undefined>([[nameOf(start), undefined]]);
  for (const node of waiting) {
    const from = nameOf(node);
    if (from === end) return [...shiftsOf(target, change, -1), ...shiftsTo(end, came, change)];
    for (const [crossing, side, sign] of web.at(node, change)) {
      const next = nodeOf(crossing, side === 0 ? 1 : 0, change, sign);
      const name = nameOf(next);
      if (crossing === target || came.has(name) || !possible.allow(crossing, change, sign)) continue;
      came.set(name, { crossing, sign, from });
      waiting.push(next);
    }
  }
  return undefined;
}

interface Came {
  readonly crossing: Crossing;
  readonly sign: Sign;
  readonly from: string;
}

const shiftsOf = ({ atom }: Crossing, change: readonly Change[], sign: Sign): OtherWorld =>
  change.map(({ column, by }) => ({ atom, column, by: sign * by }));

function shiftsTo(
  end: string,
  came: ReadonlyMap<string, Came | undefined>,
  change: readonly Change[],
): OtherWorld {
  const shifts: Shift[] = [];
  for (let step = came.get(end); step !== undefined; step = came.get(step.from)) {
    shifts.push(...shiftsOf(step.crossing, change, step.sign));
  }
  return shifts;
}

const nodeOf = ({ sides }: Crossing, side: 0 | 1, change: readonly Change[], sign: Sign): Node =>
  isFree(sides[side], change, sign)
    ? FREE
    : { side, owner: sides[side].owner, sums: sumsOf(sides[side], change, sign) };

/**
 * Where the sums of several counts are known of different crossings, what all of them share is taken as known. What was
 * said to be few is a sum of its own where the change would not leave it few: a path passes each owner once.
 */
const sumsOf = (side: Side, change: readonly Change[], sign: Sign): string =>
  change.map((one) => `${side.sums[one.column] ?? 0}${staysFew(side, one, sign) ? '' : ' few'}`).join();

const isFree = (side: Side, change: readonly Change[], sign: Sign): boolean =>
  change.every((one) => (side.sums[one.column] ?? 0) === 0 && staysFew(side, one, sign));

function staysFew({ bounded }: Side, { column, by }: Change, sign: Sign): boolean {
  const count = (bounded[column] ?? 0) - 1 + sign * by;
  return bounded[column] === 0 || (count >= 0 && count <= THRESHOLDS.unitBound);
}

const nameOf = (node: Node): string => (node === FREE ? FREE : `${node.side} ${node.owner} ${node.sums}`);
