import type * as z from 'zod/mini';
import type { Release, ReleasedGroup, ReleasedQuestion, ReleasedScope } from './release.ts';
import type * as shape from './release-shape.ts';
import type { Band, Link } from './layer.ts';
import type { KeptWorlds } from './proof/kept-worlds.ts';
import type { GroupCounts, Tally } from './tally.ts';

/** A period or a batch that a group is made of. */
export interface Part {
  readonly clock: string;
  readonly region: string;
  /** `counts[question]` is [no answer, …the question's options]. */
  readonly counts: GroupCounts;
  /** Of a region's period: see `Tally`. */
  readonly scales?: Tally['scales'];
  /** Asked in the months of the shuffles that this part's answers came from; null where that is not known. */
  readonly asked: number | null;
  readonly months: ReleasedGroup['months'];
  /** Keys of the atoms it is made of. */
  readonly atoms: readonly string[];
}

/** A group somebody wants figures of. Its parts are whole periods, or whole batches. */
export interface ProposedGroup {
  readonly id: string;
  readonly level: ReleasedGroup['level'];
  readonly name: string;
  readonly asked: number | null;
  readonly months: ReleasedGroup['months'];
  readonly parts: readonly Part[];
  /** Id of the group that this one is part of: see `ReleasedGroup`. */
  readonly whole: string | null;
  /** Proposed only to be compared with: ordinary reasons and nothing else. */
  readonly comparisonOnly: boolean;
}

/** Everything one report run wants to say. The gate answers with a `Release`. */
export interface Proposal {
  readonly k: number;
  readonly heading: Omit<Release, 'schema' | 'thresholds' | 'questions' | 'groups' | 'scopes'>;
  readonly questions: readonly ReleasedQuestion[];
  readonly groups: readonly ProposedGroup[];
  /** What no group splits, by key, with its counts: nothing of it is ever shown. */
  readonly atoms: ReadonlyMap<string, GroupCounts>;
  /** Which counts limit which: what a reader knows from the questionnaire. */
  readonly links: readonly Link[];
  readonly bands: readonly Band[];
  readonly scopes: readonly ReleasedScope[];
  /** What the release before was proved by, to be looked at first. */
  readonly worlds?: KeptWorlds | undefined;
}

/** A figure on its way through the gate, not released yet. */
export type Figure = z.input<typeof shape.ReleasedFigure>;

export const WITHHELD_LEVEL: Figure = { is: 'withheld', by: 'level' };
export const WITHHELD_VALUE: Figure = { is: 'withheld', by: 'value' };
export const exact = (x: number): Figure => ({ is: 'count', x });

/**
 * Does a count say it of everybody? Where each person gives one answer, one such count empties all the others,
 * so that none of them may stand.
 */
export const holdsEverybody = ({ id, several }: ReleasedQuestion, group: GroupCounts, x: number): boolean =>
  several ? x === group.n : (group.counts[id] ?? []).includes(group.n);
