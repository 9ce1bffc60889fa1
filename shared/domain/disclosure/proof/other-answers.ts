import { THRESHOLDS } from '../thresholds.ts';
import type { AnswerColumns } from './columns-of-answers.ts';
import type { Constraint, Solver, Term } from './linear-program.ts';
import type { Crossing } from './other-worlds.ts';
import type { PossibleAnswers } from './possible-answers.ts';

/**
 * The same question as `canLose`, answered by the solver where no simple cycle of changes does: all else being as it
 * is, can the answers of these crossings be others, in whole numbers, that fit everything known and have one respondent
 * fewer of the target give this answer? The solution is checked in exact arithmetic; a solver that fails proves nothing.
 */
export function canLoseBySolver(
  answers: AnswerColumns,
  possible: PossibleAnswers,
  crossings: readonly Crossing[],
  target: Crossing,
  column: number,
  solver: Solver,
): boolean {
  const columns = freeColumns(answers, column);
  const place = (crossing: number, at: number): number => crossing * columns.length + at;
  const constraints: Constraint[] = [
    ...sidesKept(columns, crossings, place),
    ...crossings.flatMap((crossing, index) =>
      answersKept(answers, columns, crossing, (at) => place(index, at)),
    ),
  ];
  const variables = crossings.flatMap(({ n }) => columns.map(() => ({ low: 0, high: n, whole: true })));
  const wanted: Term[] = [[place(crossings.indexOf(target), columns.indexOf(column)), 1]];
  return solver.withProgramme({ variables, constraints }, (minimise) => {
    const solved = minimise(wanted);
    if (solved.status !== 'optimal' || solved.value > target.n - 1 + 1e-6) return false;
    const counts = crossings.map((crossing, index) => {
      const changed = crossing.counts.slice();
      for (const [at, one] of columns.entries()) changed[one] = Math.round(solved.at[place(index, at)] ?? -1);
      return changed;
    });
    const isKept = constraints.every(({ terms, low = -Infinity, high = Infinity }) => {
      const sum = terms.reduce(
        (total, [at, by]) =>
          total + by * (counts[Math.floor(at / columns.length)]?.[columns[at % columns.length] ?? -1] ?? 0),
        0,
      );
      return sum >= low && sum <= high;
    });
    const arePossible = crossings.every(({ n }, index) => {
      const changed = counts[index];
      return changed !== undefined && columns.every((one) => possible.holds({ n, counts: changed }, one));
    });
    return isKept && arePossible && (counts[crossings.indexOf(target)]?.[column] ?? target.n) < target.n;
  });
}

/** The answers that are let change: of the question, or of the reason it follows, of what has one answer a person and hangs on it, and of what hangs on this answer. */
function freeColumns(answers: AnswerColumns, column: number): readonly number[] {
  const reason = answers.links.find(({ lesser }) => lesser === column)?.greater ?? [column];
  const own = new Set([column, ...reason].flatMap((one) => answers.questionAt(one)?.all ?? []));
  const linked = answers.links.flatMap(({ lesser, greater }) => {
    if (!greater.some((one) => own.has(one))) return [];
    const owner = answers.questionAt(lesser);
    if (owner?.question.several === false) return owner.all;
    return greater.some((one) => one === column || reason.includes(one)) ? [lesser] : [];
  });
  return [...new Set([...own, ...linked, column])];
}

type Place = (crossing: number, at: number) => number;

/** Known sums stay as they are; those known as a bound stay within it. */
function sidesKept(columns: readonly number[], crossings: readonly Crossing[], place: Place): Constraint[] {
  const kept = new Map<string, { terms: Term[]; low: number; high: number }>();
  for (const [index, { counts, sides }] of crossings.entries()) {
    for (const [side, { owner, sums, bounded }] of sides.entries()) {
      for (const [at, column] of columns.entries()) {
        if ((sums[column] ?? 0) === 0) continue;
        const isBound = bounded[column] !== 0;
        const name = `${side} ${owner} ${column} ${isBound ? 'bound' : String(sums[column])}`;
        const whole = (bounded[column] ?? 0) - 1;
        const held = kept.get(name) ?? {
          terms: [],
          low: isBound ? -whole : 0,
          high: isBound ? THRESHOLDS.unitBound - whole : 0,
        };
        held.terms.push([place(index, at), 1]);
        held.low += counts[column] ?? 0;
        held.high += counts[column] ?? 0;
        kept.set(name, held);
      }
    }
  }
  return [...kept.values()];
}

/** What the questionnaire says of the counts of one crossing. */
function answersKept(
  answers: AnswerColumns,
  columns: readonly number[],
  { n, counts }: Crossing,
  place: (at: number) => number,
): Constraint[] {
  const term = (column: number, by: number): Term[] => {
    const at = columns.indexOf(column);
    return at === -1 ? [] : [[place(at), by]];
  };
  const fixed = (all: readonly number[]): number =>
    all.reduce((sum, column) => sum + (columns.includes(column) ? 0 : (counts[column] ?? 0)), 0);
  const links = answers.links
    .filter(({ lesser, greater }) => [lesser, ...greater].some((column) => columns.includes(column)))
    .map(({ lesser, greater }): Constraint => ({
      terms: [...term(lesser, 1), ...greater.flatMap((column) => term(column, -1))],
      high: fixed(greater) - fixed([lesser]),
    }));
  const owners = new Set(columns.flatMap((column) => answers.questionAt(column) ?? []));
  return [...links, ...[...owners].flatMap((owner) => choicesKept(owner, n, columns, counts, term, fixed))];
}

function choicesKept(
  { question, all }: NonNullable<ReturnType<AnswerColumns['questionAt']>>,
  n: number,
  columns: readonly number[],
  counts: Int32Array,
  term: (column: number, by: number) => Term[],
  fixed: (all: readonly number[]) => number,
): Constraint[] {
  const [silent = -1, ...options] = all;
  if (!question.several) {
    const same = all.reduce((sum, column) => sum + (counts[column] ?? 0), 0);
    const left = same - fixed(all);
    return [{ terms: all.flatMap((column) => term(column, 1)), low: left, high: left }];
  }
  if (question.conditional) return [];
  const chosen = options.flatMap((column) => term(column, 1));
  const rest = fixed(options);
  const answered = n - fixed([silent]);
  const most = question.most ?? options.length;
  return [
    // Answered is everybody but the silent, who may be among what is let change.
    { terms: [...chosen, ...term(silent, 1)], low: answered - rest },
    { terms: [...chosen, ...term(silent, most)], high: most * answered - rest },
    ...options
      .filter((column) => columns.includes(column))
      .map((column): Constraint => ({ terms: [...term(column, 1), ...term(silent, 1)], high: answered })),
  ];
}
