import type { AnswerColumns, AtomCounts } from './columns-of-answers.ts';

/** Counts that change by one. */
export interface Change {
  readonly column: number;
  readonly by: 1 | -1;
}

/**
 * Ways in which one respondent fewer could have given an answer, simplest first: not chosen it, or chosen another; with
 * what they said about it, or with the reason that it was said about.
 */
export function* waysToLose(
  answers: AnswerColumns,
  column: number,
  atom: AtomCounts,
): Generator<readonly Change[]> {
  yield* ownWays(answers, column, atom);
  for (const { lesser, greater } of answers.links) {
    if (lesser !== column) continue;
    for (const reason of greater) {
      for (const way of ownWays(answers, reason, atom)) {
        if (way.some((change) => change.column === column)) yield way;
        else if (answers.questionAt(column)?.question.several === true) yield [...way, { column, by: 1 }];
      }
    }
  }
}

function* ownWays(answers: AnswerColumns, column: number, atom: AtomCounts): Generator<readonly Change[]> {
  const owner = answers.questionAt(column);
  if (owner === undefined) return;
  for (const follow of followings(answers, column, atom)) {
    const base: Change[] = [{ column, by: 1 }, ...follow];
    if (owner.question.several) yield base;
    for (const other of owner.all) {
      if (other === column) continue;
      for (const along of alongside(answers, column, other)) {
        const way: Change[] = [...base, { column: other, by: -1 }, ...along];
        yield way;
        yield* reasonGiven(answers, other, atom, way);
      }
    }
  }
}

/** Who takes back a reason takes back what they said about it, where nobody else could have said it. */
function* followings(
  answers: AnswerColumns,
  column: number,
  { counts }: AtomCounts,
): Generator<readonly Change[]> {
  const tight = answers.links
    .filter(
      ({ lesser, greater }) =>
        greater.includes(column) &&
        counts[lesser] === greater.reduce((sum, more) => sum + (counts[more] ?? 0), 0),
    )
    .map(({ lesser }) => lesser);
  const isSeveral = (at: number): boolean => answers.questionAt(at)?.question.several === true;
  const along = tight.filter(isSeveral).map((at): Change => ({ column: at, by: 1 }));
  const single = tight.find((at) => !isSeveral(at));
  if (single === undefined) {
    yield along;
    return;
  }
  for (const other of answers.questionAt(single)?.all ?? []) {
    if (other !== single) yield [...along, { column: single, by: 1 }, { column: other, by: -1 }];
  }
}

/** Who gives another answer to a question in bands gives another point of it, and the other way round. */
function* alongside(answers: AnswerColumns, from: number, to: number): Generator<readonly Change[]> {
  const [points, others] = [answers.points.get(from), answers.points.get(to)];
  if (points !== undefined && others !== undefined) {
    for (const point of points) {
      for (const other of others) {
        yield [
          { column: point, by: 1 },
          { column: other, by: -1 },
        ];
      }
    }
    return;
  }
  const [band, otherBand] = [answers.band.get(from), answers.band.get(to)];
  yield band === undefined || otherBand === undefined || band === otherBand
    ? []
    : [
        { column: band, by: 1 },
        { column: otherBand, by: -1 },
      ];
}

/** Who has another main reason names that reason too. */
function* reasonGiven(
  answers: AnswerColumns,
  gained: number,
  { counts }: AtomCounts,
  way: readonly Change[],
): Generator<readonly Change[]> {
  for (const { lesser, greater } of answers.links) {
    if (lesser !== gained) continue;
    const room = greater.reduce((sum, reason) => sum + (counts[reason] ?? 0), 0) - (counts[gained] ?? 0);
    if (room > 0) continue;
    for (const reason of greater) {
      if (!way.some(({ column }) => column === reason)) yield [...way, { column: reason, by: -1 }];
    }
  }
}
