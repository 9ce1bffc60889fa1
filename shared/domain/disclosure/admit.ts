import type { Part, ProposedGroup } from './proposal.ts';
import { type GroupCounts, mergeCounts } from './tally.ts';

export interface Admitted {
  readonly group: ProposedGroup;
  readonly parts: readonly Part[];
  readonly counts: GroupCounts;
  /** No part was left out. */
  readonly complete: boolean;
}

/** The parts of a group that may be counted, where they are enough people. */
export function admit(group: ProposedGroup, k: number): readonly Admitted[] {
  const parts = group.parts.filter(
    // Where everybody who was asked answered, who the respondents are is known.
    ({ counts: { n }, asked }) => n >= k && (group.level !== 'unit' || asked === null || n < asked),
  );
  const counts = mergeCounts(parts.map((part) => part.counts));
  if (counts.n < k) return [];
  return [{ group, parts, counts, complete: parts.length === group.parts.length }];
}

/** The group as it stood at an earlier clock: whole periods, so a group like any other. */
export function admittedUpTo({ group, parts }: Admitted, clock: string): Admitted {
  const earlier = parts.filter((part) => part.clock <= clock);
  const months = earlier
    .flatMap((part) => (part.months === null ? [] : [part.months.from, part.months.to]))
    .sort();
  const [from] = months;
  const to = months.at(-1);
  return {
    group: {
      ...group,
      id: `${group.id}:until-${clock}`,
      asked: null,
      months: from === undefined || to === undefined ? null : { from, to },
      whole: null,
    },
    parts: earlier,
    counts: mergeCounts(earlier.map((part) => part.counts)),
    complete: false,
  };
}
