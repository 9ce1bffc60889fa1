import { hasRemainder, inRemainder } from './area-figures.ts';
import type { Layer } from './layer.ts';
import type { Part, ProposedGroup } from './proposal.ts';
import { NO_ANSWER, type ReleasedQuestion } from './release.ts';
import {
  type Cell,
  type Floor,
  isCovered,
  isCurrent,
  showCounts,
  shownBefore,
  type Showings,
} from './shown-counts.ts';
import type { Statement } from './statement.ts';
import { THRESHOLDS } from './thresholds.ts';

/** What of a question may be shown of regions and the nation: decided for all of them together. */
export interface AreaDecisions {
  /** May this count of a region or the nation be shown? */
  shown(question: ReleasedQuestion, value: string, group: ProposedGroup): boolean;
  /** Is this count of these periods of a region known already, from what is shown of the region? */
  covered(question: ReleasedQuestion, value: string, group: ProposedGroup): boolean;
  /** Up to which clock a question with a remainder may be shown; undefined where it may not be. */
  remainderUpTo(question: ReleasedQuestion, group: ProposedGroup): string | undefined;
}

interface Decided {
  readonly cells: readonly Cell[];
  readonly showings: Showings;
}

const SENSITIVE: Floor = { least: THRESHOLDS.sensitiveLeast, others: THRESHOLDS.sensitiveOthers };
/** No difference of ordinary counts may say it of everybody. */
const ORDINARY: Floor = { least: 0, others: 1 };

/** Decides every count of areas at a clock, from the periods that the nation is made of and what was said before. */
export function areaDecisions(
  questions: readonly ReleasedQuestion[],
  parts: readonly Part[],
  clock: string,
  said: readonly Statement[],
): AreaDecisions {
  const decided = new Map<string, Decided>();
  for (const question of questions) {
    for (const { values, columns, floor } of decisionsOf(question)) {
      const layers = values.map((value): Layer => ({ question: question.id, value }));
      const cells = parts.map((part) => cellOf(part, question, columns));
      const showings = showCounts(cells, shownBefore(said, layers), clock, floor);
      for (const value of values) decided.set(nameOf(question, value), { cells, showings });
    }
  }
  const reasons = questions.find(({ role }) => role === 'reasons');
  const parentIs = (
    question: ReleasedQuestion,
    group: ProposedGroup,
    decide: AreaDecisions['shown'],
  ): boolean =>
    // A count of what it was about says that the reason itself was named at least as often.
    question.follows === null || reasons === undefined || decide(reasons, question.follows, group);
  const shown: AreaDecisions['shown'] = (question, value, group) => {
    const found = decided.get(nameOf(question, value));
    return (
      found !== undefined &&
      isCurrent(found.cells, found.showings, areaOf(group)) &&
      parentIs(question, group, shown)
    );
  };
  return {
    shown,
    covered(question, value, group) {
      const found = decided.get(nameOf(question, value));
      const clocks = new Set(group.parts.map((part) => part.clock));
      return found !== undefined && isCovered(found.cells, found.showings, areaOf(group), clocks);
    },
    remainderUpTo: (question, group) =>
      decided
        .get(nameOf(question, ordinaryValues(question)[0] ?? ''))
        ?.showings.get(areaOf(group))
        ?.at(-1),
  };
}

/** Which counts of a question are decided together, by which columns, and against what floor. */
function decisionsOf(
  question: ReleasedQuestion,
): readonly { values: readonly string[]; columns: readonly (readonly number[])[]; floor: Floor }[] {
  const values = question.options.map(({ value }) => value);
  const all = question.conditional ? values : [...values, NO_ANSWER];
  const columnOf = (value: string): number => (value === NO_ANSWER ? 0 : values.indexOf(value) + 1);
  if (hasRemainder(question)) {
    const inside = [0, ...question.options.flatMap((option, at) => (inRemainder(option) ? [at + 1] : []))];
    return [{ values: ordinaryValues(question), columns: [inside], floor: SENSITIVE }];
  }
  if (!question.several) {
    // The counts add up to n: all of them but one tell that one.
    const floor = question.sensitive ? SENSITIVE : ORDINARY;
    return [{ values: all, columns: all.map((value) => [columnOf(value)]), floor }];
  }
  const isSensitive = (value: string): boolean =>
    question.sensitive || question.options.some((option) => option.value === value && option.sensitive);
  return all.map((value) => ({
    values: [value],
    columns: [[columnOf(value)]],
    floor: isSensitive(value) ? SENSITIVE : ORDINARY,
  }));
}

const ordinaryValues = ({ options }: ReleasedQuestion): readonly string[] =>
  options.filter((option) => !inRemainder(option)).map(({ value }) => value);

const areaOf = ({ level, parts }: ProposedGroup): string | null =>
  level === 'nation' ? null : (parts[0]?.region ?? null);

const nameOf = ({ id }: ReleasedQuestion, value: string): string => `${id}#${value}`;

const cellOf = (
  { region, clock, counts: { n, counts } }: Part,
  { id }: ReleasedQuestion,
  columns: readonly (readonly number[])[],
): Cell => ({
  region,
  clock,
  n,
  x: columns.map((inside) => inside.reduce((sum, at) => sum + (counts[id]?.[at] ?? 0), 0)),
});
