import type { ReleasedFigure, ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { isReason } from './view.ts';

/** A summary that everybody may read goes by stricter thresholds than the release it is made from. */
const STAFF = { respondents: 30, answer: 10 } as const;

export const STAFF_RULE = `Nothing here rests on fewer than ${STAFF.respondents} people, and no answer is shown that fewer than ${STAFF.answer} gave, or that all but fewer than ${STAFF.answer} gave. No PDU, no comment and nothing sensitive is shown.`;

export const mayHaveSummary = ({ n, level }: ReleasedGroup): boolean =>
  level !== 'unit' && n >= STAFF.respondents;

/** The count that a staff summary may show of an answer. */
export function staffCount(
  question: ReleasedQuestion,
  option: ReleasedQuestion['options'][number],
  { n, figures }: ReleasedGroup,
): number | undefined {
  const figure: ReleasedFigure | undefined = figures[question.id]?.[option.value];
  if (figure?.is !== 'count' || question.sensitive || option.sensitive || !isReason(option)) return undefined;
  return figure.x >= STAFF.answer && figure.x <= n - STAFF.answer ? figure.x : undefined;
}
