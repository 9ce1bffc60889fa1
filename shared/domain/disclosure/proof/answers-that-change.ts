import type { AnswerColumns } from './columns-of-answers.ts';

/**
 * The answers that are let change first: of the question, or of the reason it follows, of what has one answer a person
 * and hangs on it, and of what hangs on this answer.
 */
export function nearestAnswers(answers: AnswerColumns, column: number): readonly number[] {
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

/** All answers that links, bands or a common question join to this one: no other can help it to change, or hinder it. */
export function joinedAnswers(answers: AnswerColumns, column: number): readonly number[] {
  const found = new Set<number>();
  const waiting = [column];
  for (const one of waiting) {
    if (found.has(one)) continue;
    found.add(one);
    waiting.push(...(answers.questionAt(one)?.all ?? []), ...withBands(answers, one));
    for (const { lesser, greater } of answers.links) {
      if (lesser === one) waiting.push(...greater);
      else if (greater.includes(one)) waiting.push(lesser);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** A band changes with its points. */
function withBands(answers: AnswerColumns, column: number): readonly number[] {
  const all = answers.questionAt(answers.band.get(column) ?? column)?.all ?? [];
  return [column, ...all, ...all.flatMap((one) => answers.points.get(one) ?? [])].filter(
    (one) => one === column || answers.band.has(one) || answers.points.has(one),
  );
}
