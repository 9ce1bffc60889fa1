import type { AnswerColumns } from './columns-of-answers.ts';
import type { Crossing } from './crossing.ts';
import { deviationsFrom } from './deviations.ts';
import type { Programme, Solver, Term } from './linear-program.ts';
import { answersKept, type KnownSum, sumsKept } from './what-stays.ts';

/**
 * The fewest sums known by this release, as far as a linear programme sees, without which one respondent fewer of the
 * target could have given an answer: each sum that may be taken back can be off, at a price. What it finds is looked
 * at again where it is used: it decides what to withhold, never what is safe.
 *
 * @param columns the answers that may change.
 * @param priceOf taking a sum back; undefined where it was said before.
 * @returns undefined where nothing that could be taken back helps.
 */
export function figuresInTheWay(
  answers: AnswerColumns,
  columns: readonly number[],
  crossings: readonly Crossing[],
  target: Crossing,
  column: number,
  priceOf: (sum: KnownSum) => number | undefined,
  solver: Solver,
): readonly KnownSum[] | undefined {
  const place = (crossing: number, at: number): number => crossing * columns.length + at;
  const counts = crossings.length * columns.length;
  const known = sumsKept(columns, crossings, place);
  const priced = known.flatMap((sum) => {
    const price = priceOf(sum);
    return price === undefined ? [] : [{ sum, price }];
  });
  // A sum is off by so many more, or by so many fewer.
  const off = new Map(priced.map(({ sum }, at) => [sum, counts + 2 * at]));
  const programme: Programme = {
    variables: [
      ...crossings.flatMap(({ n }, index) =>
        columns.map((one) => ({
          low: 0,
          high: crossings[index] === target && one === column ? target.n - 1 : n,
        })),
      ),
      ...priced.flatMap(() => [{ low: 0 }, { low: 0 }]),
    ],
    constraints: [
      ...known.map((sum) => {
        const at = off.get(sum);
        const { terms, low, high } = sum;
        const slack: Term[] =
          at === undefined
            ? []
            : [
                [at, -1],
                [at + 1, 1],
              ];
        return { terms: [...terms, ...slack], low, high };
      }),
      ...crossings.flatMap((crossing, index) =>
        answersKept(answers, columns, crossing, (at) => place(index, at)),
      ),
    ],
  };
  const cost = priced.flatMap(({ price }, at): Term[] => [
    [counts + 2 * at, price],
    [counts + 2 * at + 1, price],
  ]);
  const truth = crossings.flatMap((crossing) => columns.map((one) => crossing.counts[one] ?? 0));
  const nearest = deviationsFrom(programme, truth);
  const solved = solver.withProgramme(nearest.programme, (minimise) => minimise(nearest.objective(cost)));
  if (solved.status !== 'optimal') return undefined;
  const found = nearest.at(solved.at);
  return priced.flatMap(({ sum }, at) => {
    const by = (found[counts + 2 * at] ?? 0) + (found[counts + 2 * at + 1] ?? 0);
    return by > SLACK ? [sum] : [];
  });
}

/** Of the solver's tolerance. */
const SLACK = 1e-6;
