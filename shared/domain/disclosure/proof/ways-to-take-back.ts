import type { Layer } from '../layer.ts';
import type { ReleasedQuestion } from '../release.ts';
import type { Statement } from '../statement.ts';
import { joinedAnswers } from './answers-that-change.ts';
import { figuresInTheWay } from './figures-in-the-way.ts';
import type { Laid, Proving } from './given-away.ts';
import { type ShownFigure, toldOfPeriod } from './known-sums.ts';
import type { Silence } from './silence.ts';
import { brokenSums } from './other-world.ts';
import type { SumName } from './what-stays.ts';

export interface Taking extends Proving {
  readonly region: string;
  readonly questions: readonly ReleasedQuestion[];
  readonly said: readonly Statement[];
  readonly now: readonly Statement[];
  readonly silence: Silence;
  readonly figureOf: ShownFigure;
}

/**
 * What to take back where it would be known of these atoms that all of them chose something, the least first: the
 * figures that stand in the way of any other set of answers, or of the one that was kept; one unit's count, or all new ones; all that is new of the
 * count, then of the question, then of all that is joined to it, which leaves standing whatever proved it before. Each
 * takes back, and says whether there was anything to.
 */
export function* waysToTakeBack(
  taking: Taking,
  laid: Laid,
  question: ReleasedQuestion,
  layer: Layer,
  given: readonly string[],
): Generator<() => boolean> {
  const { answers, questions, silence, said, now, region } = taking;
  for (const atom of given) yield () => withoutThose(taking, laid, layer, atom);
  for (const atom of given) yield () => withoutWhatBroke(taking, laid, layer, atom);
  const together = answers.together(layer);
  const candidates = addedTo(taking, layer).toSorted(
    (a, b) => Number(holds(b, given)) - Number(holds(a, given)) || a.n - b.n,
  );
  for (const some of [...candidates.map((one) => [one]), candidates]) {
    yield () => {
      for (const { id } of some) silence.add(id, together);
      return some.length > 0;
    };
  }
  const where = { regions: new Set([region]), levels: EVERYBODY };
  yield () => silence.counts(together, where, said, now);
  yield () => silence.question(question, questions, { ...where, levels: ['unit'] }, said, now);
  yield () => silence.question(question, questions, where, said, now);
  const joined = joinedAnswers(answers, answers.of(layer)).flatMap((column) => answers.layersAt(column));
  yield () => silence.counts(joined, where, said, now);
}

const EVERYBODY = ['unit', 'region', 'nation'] as const;

/** What a region's figure is worth, and the nation's, beside one of a unit. */
const PRICE = { unit: 1, region: 20, nation: 100 } as const;

function withoutThose(taking: Taking, { crossings }: Laid, layer: Layer, atom: string): boolean {
  const { answers, silence, solver } = taking;
  const column = answers.of(layer);
  const target = crossings.get(atom);
  const found =
    target &&
    figuresInTheWay(
      answers,
      joinedAnswers(answers, column),
      [...crossings.values()],
      target,
      column,
      (sum) => {
        const told = toldNow(taking, sum);
        return told?.reduce((price, { level }) => price + PRICE[level], 0);
      },
      solver,
    );
  for (const sum of found ?? []) {
    const counts = answers.layersAt(sum.column).flatMap((one) => answers.together(one));
    for (const { id } of toldNow(taking, sum) ?? []) silence.add(id, counts);
  }
  return found !== undefined && found.length > 0;
}

/** What was kept from before is a proof again without what has been said since. */
function withoutWhatBroke(taking: Taking, { crossings }: Laid, layer: Layer, atom: string): boolean {
  const { answers, silence, worlds } = taking;
  const before = silence.takenBack.length;
  const [kept = []] = worlds.of({ atom, column: answers.of(layer) });
  for (const sum of brokenSums(kept, crossings)) {
    const counts = answers.layersAt(sum.column).flatMap((one) => answers.together(one));
    for (const told of tellersOf(taking, sum)) if (told !== undefined) silence.add(told.id, counts);
  }
  return silence.takenBack.length > before;
}

/** What this release says that tells a sum; undefined where something said before does. */
function toldNow(taking: Taking, sum: SumName): readonly Statement[] | undefined {
  const told = tellersOf(taking, sum);
  return told.every((one) => one !== undefined) ? told : undefined;
}

/** What tells a sum: undefined for each that was said before. */
function tellersOf({ said, now }: Taking, { side, owner, sum }: SumName): readonly (Statement | undefined)[] {
  if (sum === undefined) return now.filter(({ id }) => id === owner);
  const numbers = side === 1 ? [sum] : toldOfPeriod(sum).filter((at) => at > 0);
  return numbers.map((at) => now[at - said.length - 1]);
}

const holds = ({ atoms }: Statement, keys: readonly string[]): boolean =>
  keys.some((key) => atoms.includes(key));

/** Statements about units that show more of a count than was shown of the same unit before. */
const addedTo = ({ said, now, figureOf }: Taking, layer: Layer): readonly Statement[] =>
  now.filter(
    (statement) =>
      statement.level === 'unit' &&
      figureOf(statement, layer, true) !== undefined &&
      !said.some(
        (before) =>
          before.id === statement.id &&
          before.n === statement.n &&
          figureOf(before, layer, false) !== undefined,
      ),
  );
