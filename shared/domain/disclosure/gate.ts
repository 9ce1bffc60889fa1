import { areaFigures, comparisonFigures } from './area-figures.ts';
import type { Figure, Part, Proposal, ProposedGroup } from './proposal.ts';
import type { Release, ReleasedQuestion } from './release.ts';
import * as shape from './release-shape.ts';
import { type Cell, mayShowSensitive } from './sensitive-counts.ts';
import { type GroupCounts, mergeCounts } from './tally.ts';
import { THRESHOLDS } from './thresholds.ts';
import { unitFigures } from './unit-figures.ts';

/**
 * The release gate: the one place where a count becomes a figure that may be shown. It fails closed:
 * a group or a value that no rule admits is not in what it returns, and what pointed at it points at nothing.
 */
export function passGate({ k, heading, questions, groups, scopes }: Proposal): Release {
  const admitted = new Map(groups.flatMap((group) => admit(group, k)).map((each) => [each.group.id, each]));
  const known = (id: string | null): string | null => (id !== null && admitted.has(id) ? id : null);
  return shape.Release.parse({
    schema: 'release/1',
    ...heading,
    thresholds: { k, ...THRESHOLDS },
    questions,
    groups: [...admitted.values()].map((each) => {
      const whole = each.complete ? known(each.group.whole) : null;
      return {
        id: each.group.id,
        level: each.group.level,
        name: each.group.name,
        n: each.counts.n,
        asked: each.group.asked,
        months: each.group.months,
        whole,
        figures: figuresOf(questions, each, whole === null ? undefined : admitted.get(whole)?.counts),
      };
    }),
    scopes: scopes.map((scope) => ({
      ...scope,
      own: known(scope.own),
      pool: known(scope.pool),
      regional: known(scope.regional),
      national: known(scope.national),
    })),
  });
}

interface Admitted {
  readonly group: ProposedGroup;
  readonly parts: readonly Part[];
  readonly counts: GroupCounts;
  /** No part was left out. */
  readonly complete: boolean;
}

function admit(group: ProposedGroup, k: number): readonly Admitted[] {
  const parts = group.parts.filter(
    // Where everybody who was asked answered, who the respondents are is known.
    ({ counts: { n }, asked }) => n >= k && (group.level !== 'unit' || asked === null || n < asked),
  );
  const counts = mergeCounts(parts.map((part) => part.counts));
  if (counts.n < k) return [];
  return [{ group, parts, counts, complete: parts.length === group.parts.length }];
}

const figuresOf = (
  questions: readonly ReleasedQuestion[],
  each: Admitted,
  whole: GroupCounts | undefined,
): Record<string, Record<string, Figure>> =>
  Object.fromEntries(
    questions.map((question) => {
      if (each.group.comparisonOnly) return [question.id, comparisonFigures(question, each.counts)];
      if (each.group.level === 'unit') return [question.id, unitFigures(question, each.counts, whole)];
      const shown = (value: string) => mayShowSensitive(cellsOf(each.parts, question, value));
      return [question.id, areaFigures(question, each.counts, shown)];
    }),
  );

function cellsOf(parts: readonly Part[], question: ReleasedQuestion, value: string): readonly Cell[] {
  const at = question.options.findIndex((option) => option.value === value) + 1;
  return parts.map(({ region, clock, counts }) => ({
    region,
    clock,
    x: counts.counts[question.id]?.[at] ?? 0,
    n: counts.n,
  }));
}
