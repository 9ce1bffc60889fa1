import { hasRemainder, inRemainder } from './area-figures.ts';
import type { Part, ProposedGroup } from './proposal.ts';
import type { ReleasedQuestion } from './release.ts';
import { type Cell, sensitiveShown, type Shown } from './sensitive-counts.ts';

export interface SensitiveDecisions {
  /** May this sensitive count of a region or the nation be shown? */
  shown(question: ReleasedQuestion, value: string, group: ProposedGroup): boolean;
  /** Up to which clock a question with a remainder may be shown; undefined where it may not be. */
  remainderUpTo(question: ReleasedQuestion, group: ProposedGroup): string | undefined;
}

/** Decides every sensitive count of a run together, from the periods that the nation is made of. */
export function sensitiveDecisions(
  questions: readonly ReleasedQuestion[],
  parts: readonly Part[],
): SensitiveDecisions {
  const decided = new Map<string, Shown>();
  for (const question of questions) {
    if (hasRemainder(question)) {
      const inside = [
        0,
        ...question.options.flatMap((option, index) => (inRemainder(option) ? [index + 1] : [])),
      ];
      decided.set(nameOf(question, REMAINDER), sensitiveShown(cellsOf(parts, question, inside)));
    } else {
      for (const [index, { value, sensitive }] of question.options.entries()) {
        if (!sensitive && !question.sensitive) continue;
        decided.set(nameOf(question, value), sensitiveShown(cellsOf(parts, question, [index + 1])));
      }
    }
  }
  const reasons = questions.find(({ role }) => role === 'reasons');
  const shown: SensitiveDecisions['shown'] = (question, value, group) => {
    const decision = decided.get(nameOf(question, value));
    const here = decision?.isCurrent(areaOf(group));
    // A count of what it was about says that the reason itself was named at least as often.
    const parent =
      question.follows === null || reasons === undefined || shown(reasons, question.follows, group);
    return here === true && parent;
  };
  return {
    shown,
    remainderUpTo: (question, group) => decided.get(nameOf(question, REMAINDER))?.upTo(areaOf(group)),
  };
}

const REMAINDER = 'remainder';

const areaOf = ({ level, parts }: ProposedGroup): string | undefined =>
  level === 'nation' ? undefined : parts[0]?.region;

const nameOf = ({ id }: ReleasedQuestion, value: string): string => `${id}#${value}`;

const cellsOf = (parts: readonly Part[], { id }: ReleasedQuestion, at: readonly number[]): readonly Cell[] =>
  parts.map(({ region, clock, counts: { n, counts } }) => ({
    region,
    clock,
    x: at.reduce((sum, index) => sum + (counts[id]?.[index] ?? 0), 0),
    n,
  }));
