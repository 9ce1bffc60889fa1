import type { Answers } from './answers.ts';

/** "Prefer not to say" and "none" are categories of an answer, never a reason. */
const NO_REASON: ReadonlySet<string> = new Set(['pnts', 'none']);

/** The main reason as answered, or the only reason there is. Undefined where several were chosen and none named. */
export function mainReason(answers: Answers): string | undefined {
  const { main_reason: named, reasons } = answers;
  if (typeof named === 'string') return named;
  if (!Array.isArray(reasons) || reasons.length !== 1) return undefined;
  return reasons.find((reason) => !NO_REASON.has(reason));
}
