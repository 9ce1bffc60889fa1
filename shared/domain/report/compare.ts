import type { ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { fisherExact } from '../statistics/fisher-exact.ts';
import { riskRatio } from '../statistics/risk-ratio.ts';
import { betterEnd, isReason } from './view.ts';

const LEVEL = 0.05;

export type Verdict = 'higher' | 'lower' | 'none';

export interface Comparison {
  readonly question: string;
  readonly value: string;
  readonly verdict: Verdict;
  /** Of the group: of a bound its upper end. */
  readonly x: number;
  /** Of the rest. */
  readonly rest: { readonly x: number; readonly n: number };
  readonly ratio: { readonly rr: number; readonly lo: number; readonly hi: number } | undefined;
}

interface Compared {
  readonly question: string;
  readonly value: string;
  readonly bound: boolean;
  readonly x: number;
  readonly rest: { readonly x: number; readonly n: number };
}

/**
 * Each answer of a group against the rest of the whole it is part of: Fisher's exact test, adjusted by Benjamini and
 * Hochberg over all answers compared. Made of released figures alone. A bound is tested at its upper end,
 * where it is least unlike the rest, so it can be found lower and never higher.
 */
export function compareWithRest(
  questions: readonly ReleasedQuestion[],
  group: ReleasedGroup,
  whole: ReleasedGroup,
): readonly Comparison[] {
  const compared = questions.flatMap((question) =>
    comparedOptions(question).flatMap(({ value }): Compared[] => {
      const around = whole.figures[question.id]?.[value];
      const figure = group.figures[question.id]?.[value];
      if (around?.is !== 'count' || figure === undefined || figure.is === 'withheld') return [];
      const x = figure.is === 'count' ? figure.x : Math.min(figure.most, around.x);
      const rest = { x: around.x - x, n: whole.n - group.n };
      return [{ question: question.id, value, bound: figure.is === 'bound', x, rest }];
    }),
  );
  const tests = compared.map(({ x, rest }) => pOf(x, group.n, rest.x, rest.n));
  const adjusted = benjaminiHochberg(tests);
  return compared.map(({ question, value, bound, x, rest }, index) => {
    const clear = adjusted.ok && (adjusted.value.adj[index] ?? 1) <= LEVEL;
    const higher = x / group.n > rest.x / rest.n;
    const verdict = !clear || (bound && higher) ? 'none' : higher ? 'higher' : 'lower';
    const ratio = riskRatio(x, group.n, rest.x, rest.n);
    return { question, value, verdict, x, rest, ratio: bound || !ratio.ok ? undefined : ratio.value };
  });
}

/** Of a statement the better end alone: its other parts say the same again. */
const comparedOptions = (question: ReleasedQuestion): ReleasedQuestion['options'] =>
  question.role === 'item'
    ? question.options.filter(({ value }) => value === betterEnd(question))
    : question.options.filter(isReason);

/** Null where there is nothing to test: no rest, or counts that no table has. */
export function pOf(x: number, n: number, restX: number, restN: number): number | null {
  const test = fisherExact(x, n - x, restX, restN - restX);
  return test.ok ? test.value.p : null;
}

/**
 * The fewest of n that would have to name a reason for it alone, of all that are compared, to be called higher than in
 * a rest in which this share names it: what the adjustment asks of the smallest p.
 */
export function leastToStandOut(
  n: number,
  rest: number,
  share: number,
  compared: number,
): number | undefined {
  const named = Math.round(rest * share);
  for (let x = Math.ceil(n * share); x <= n; x += 1) {
    if ((pOf(x, n, named, rest) ?? 1) <= LEVEL / compared) return x;
  }
  return undefined;
}
