import { THRESHOLDS } from '../thresholds.ts';
import type { AnswerColumns } from './columns-of-answers.ts';
import type { Constraint, Solver, Term } from './linear-program.ts';
import type { Crossing } from './crossing.ts';
import type { OtherWorld, Shift } from './other-world.ts';

/**
 * Another set of answers by the solver, where no cycle of one kind of change leads to one: all else being as it is,
 * whole numbers for these crossings that fit everything known and have one respondent fewer of the target give this
 * answer. What is made of it is checked elsewhere; a solver that fails proves nothing.
 */
export function worldBySolver(
  answers: AnswerColumns,
  crossings: readonly Crossing[],
  target: Crossing,
  column: number,
  solver: Solver,
): OtherWorld | undefined {
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
    if (solved.status !== 'optimal' || solved.value > target.n - 1 + 1e-6) return undefined;
    return crossings.flatMap(({ atom, counts }, index) =>
      columns.flatMap((one, at): Shift[] => {
        const by = Math.round(solved.at[place(index, at)] ?? 0) - (counts[one] ?? 0);
        return by === 0 ? [] : [{ atom, column: one, by }];
      }),
    );
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
  return [...new Set([...own, ...linked, column].flatMap((one) => withBands(answers, one)))];
}

/** A band changes with its points. */
function withBands(answers: AnswerColumns, column: number): readonly number[] {
  const all = answers.questionAt(answers.band.get(column) ?? column)?.all ?? [];
  return [column, ...all, ...all.flatMap((one) => answers.points.get(one) ?? [])].filter(
    (one) => one === column || answers.band.has(one) || answers.points.has(one),
  );
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
  const bands = columns.flatMap((column): Constraint[] => {
    const points = answers.points.get(column);
    if (points === undefined) return [];
    const room = fixed(points) - fixed([column]);
    return [
      { terms: [...term(column, 1), ...points.flatMap((point) => term(point, -1))], low: room, high: room },
    ];
  });
  const owners = new Set(columns.flatMap((column) => answers.questionAt(column) ?? []));
  return [
    ...links,
    ...bands,
    ...[...owners].flatMap((owner) => choicesKept(owner, n, columns, counts, term, fixed)),
  ];
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
