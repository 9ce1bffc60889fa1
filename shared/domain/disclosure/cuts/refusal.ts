import { hasRemainder } from '../area-figures.ts';
import type { ReleasedQuestion } from '../release.ts';
import type { ReleasedCut } from './cut.ts';
import type { CutTable, ProfileTable } from './cut-table.ts';

const SENSITIVE = 'It splits answers that are shown of whole regions and the nation only, whatever they are.';
const CONDITIONAL = 'It splits a question that not everybody was asked: its counts would tell who was.';
const CROSSES =
  'The same people have been counted by another answer in a table that was granted earlier: one taken away from the other could single people out.';

/**
 * Why a table is refused as a whole; undefined where it is not. Decided by what is asked for and what was granted
 * before, never by counts that nobody was shown, so that a refusal tells nothing that its reader could not have worked
 * out (simulatable auditing: Kenthapadi, Mishra and Nissim, J. Comput. Syst. Sci. 79, 2013).
 *
 * @param question that the table counts answers of; undefined where it counts people alone.
 */
export function refusalOf(
  table: CutTable,
  question: ReleasedQuestion | undefined,
  granted: readonly ReleasedCut[],
): string | undefined {
  if (table.of === 'areas') return undefined;
  const unsplit = question && whyNeverSplit(question);
  if (unsplit !== undefined) return unsplit;
  const parts = partsOf(table, question);
  const crossed = granted.some(
    (cut) => cut.table.of === 'profile' && sharesPeople(cut.table, table) && crosses(cut.parts, parts),
  );
  return crossed ? CROSSES : undefined;
}

/** Why no table may split a question by what people said of themselves; undefined where one may. */
export function whyNeverSplit(question: ReleasedQuestion): string | undefined {
  if (question.conditional) return CONDITIONAL;
  return question.sensitive || hasRemainder(question) ? SENSITIVE : undefined;
}

/** By which answers a table parts people: the second parts those whom the first has put together. */
export const partsOf = (
  { rows, columns }: ProfileTable,
  question: ReleasedQuestion | undefined,
): readonly string[] => (columns === null || question !== undefined ? [rows] : [rows, columns]);

const sharesPeople = (one: ProfileTable, other: ProfileTable): boolean =>
  one.year === other.year && (one.region === null || other.region === null || one.region === other.region);

/** Groups that lie inside each other make a tree, whose differences are unions of its leaves; others do not. */
const crosses = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((level, at) => other[at] !== undefined && other[at] !== level);
