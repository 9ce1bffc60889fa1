import type { CountOf } from '../columns.ts';
import type { Layer } from '../layer.ts';
import type { ReleasedQuestion } from '../release.ts';
import { type GroupCounts, mergeCounts } from '../tally.ts';
import type { CountedAtom } from './count-table.ts';
import type { Family } from './sensitive-families.ts';

/** Everybody of one region period. */
export interface PeriodAtom {
  readonly region: string;
  readonly clock: string;
  readonly counts: GroupCounts;
  /** The same people by unit: keys of atoms, and their counts. */
  readonly atoms: readonly (readonly [string, GroupCounts])[];
}

/** The question that a family is about, and what is known of its other answers. */
export interface Asking {
  readonly question: ReleasedQuestion | undefined;
  /** Are other answers known of these people: of a region's period, or of a unit's part of it? */
  readonly isKnown: (people: PeriodAtom | string) => boolean;
  /** They are by this release, and were not before. */
  readonly isNewlyKnown: (people: PeriodAtom | string) => boolean;
  /** Its other answers as they could have been as well, by atom: see `arrangedAnswers`. */
  readonly arranged?: ReadonlyMap<string, GroupCounts> | undefined;
}

/** Those who answered chose at least one option and no more than they could: with the other counts, that limits this one. */
export function countedAtom(
  { layers, within }: Family,
  layer: Layer | undefined,
  period: PeriodAtom | undefined,
  { question, isKnown, arranged }: Asking,
  count: CountOf,
): CountedAtom {
  if (layer === undefined || period === undefined) throw new RangeError('No such count.');
  const { counts, region, clock } = period;
  const x = count(layer, counts);
  const name = `${region}|${clock}: ${layer.question} ${layer.value}`;
  const asked = (within[layers.indexOf(layer)] ?? []).map((answers) =>
    answers.reduce((sum, answer) => sum + count(answer, counts), 0),
  );
  if (
    question?.several !== true ||
    question.conditional ||
    layer.question !== question.id ||
    !(isKnown(period) || period.atoms.some(([key]) => isKnown(key)))
  ) {
    return { name, respondents: Math.max(x, Math.min(counts.n, ...asked)), count: x };
  }
  // Who cannot be told apart among a period's people may have answered in each other's place.
  const parts = Map.groupBy(period.atoms, ([key]) => (isKnown(key) ? key : ''));
  const limits = [...parts].map(([unit, held]) => {
    const part = mergeCounts(held.map(([key, one]) => arranged?.get(key) ?? one));
    if (unit === '' && !isKnown(period)) return { least: 0, most: part.n };
    return limitsOf(question, part, count(layer, part));
  });
  const total = (of: 'least' | 'most'): number => limits.reduce((sum, limit) => sum + limit[of], 0);
  return { name, respondents: counts.n, count: x, least: total('least'), most: total('most') };
}

/** How few and how many of a part can have chosen an option, with all other counts of the part as they are. */
function limitsOf(
  { id, most }: ReleasedQuestion,
  { n, counts }: GroupCounts,
  x: number,
): { readonly least: number; readonly most: number } {
  const [silent = 0, ...chosen] = counts[id] ?? [];
  const answered = n - silent;
  const others = chosen.reduce((sum, one) => sum + one, 0) - x;
  const room = most === null ? answered : most * answered - others;
  return {
    least: Math.min(x, Math.max(0, answered - others)),
    most: Math.max(x, Math.min(answered, room)),
  };
}
