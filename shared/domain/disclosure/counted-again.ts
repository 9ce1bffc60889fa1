import { canonicalJson } from '../kernel/canonical-json.ts';
import { type Admitted, admit, admittedUpTo } from './admit.ts';
import type { ProposedGroup } from './proposal.ts';
import { NO_ANSWER, type Release, type ReleasedGroup, type ReleasedQuestion } from './release.ts';
import { reliabilityOf } from './reliability.ts';
import type { GroupCounts } from './tally.ts';

export interface CountedAgain {
  /** Counts, bounds and numbers of respondents that were held against the tallies. */
  readonly figures: number;
  /** In plain words, and without a count: what was withheld stays so. */
  readonly differences: readonly string[];
}

/** Holds every number of a release against its groups, counted anew from the tallies of their periods and batches. */
export function countedAgain(
  release: Pick<Release, 'campaign' | 'groups' | 'questions' | 'reliability'>,
  proposed: readonly ProposedGroup[],
  k: number,
): CountedAgain {
  const admitted = new Map(proposed.flatMap((group) => admit(group, k)).map((each) => [each.group.id, each]));
  const { groups, questions } = release;
  const checked = groups.flatMap((group): readonly Checked[] => {
    const counts = countsOf(group.id, admitted);
    return counts === undefined || counts.n !== group.n
      ? [{ what: `${group.name}: its number of answers`, holds: false }]
      : [
          { what: `${group.name}: its number of answers`, holds: true },
          ...questions.flatMap((question) => checksOf(group, question, counts)),
        ];
  });
  const all = [...checked, ...reliabilityChecks(release, admitted)];
  return {
    figures: all.length,
    differences: all.flatMap(({ what, holds }) =>
      holds ? [] : [`${what} is not what its batches count to`],
    ),
  };
}

interface Checked {
  readonly what: string;
  readonly holds: boolean;
}

function reliabilityChecks(
  { campaign, reliability = [] }: Pick<Release, 'campaign' | 'reliability'>,
  admitted: ReadonlyMap<string, Admitted>,
): readonly Checked[] {
  const now = new Map(reliabilityOf(admitted, campaign, []).map((each) => [each.factor, each]));
  return reliability.map((each) => ({
    what: `alpha of the scale “${each.factor}”`,
    holds: canonicalJson(now.get(each.factor) ?? null) === canonicalJson(each),
  }));
}

/** A group that stands as it stood at an earlier clock has the clock in its id. */
function countsOf(id: string, admitted: ReadonlyMap<string, Admitted>): GroupCounts | undefined {
  const [base = '', clock] = id.split(':until-');
  const group = admitted.get(base);
  return clock === undefined || group === undefined ? group?.counts : admittedUpTo(group, clock).counts;
}

function checksOf(group: ReleasedGroup, question: ReleasedQuestion, { counts }: GroupCounts): Checked[] {
  const held = counts[question.id] ?? [];
  const values = [NO_ANSWER, ...question.options.map(({ value }) => value)];
  return Object.entries(group.figures[question.id] ?? {}).flatMap(([value, figure]) => {
    const x = held[values.indexOf(value)];
    const what = `${group.name}: “${question.text}”, ${value}`;
    if (figure.is === 'count') return [{ what, holds: x === figure.x }];
    if (figure.is === 'bound') return [{ what, holds: x !== undefined && x <= figure.most }];
    return [];
  });
}
