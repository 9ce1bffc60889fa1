import type { ContextSnapshot } from '../context/snapshot.ts';
import type { ReleasedCut } from '../disclosure/cuts/cut.ts';
import type { Release, ReleasedGroup, ReleasedQuestion, ReleasedScope, Role } from '../disclosure/release.ts';
import type { ThemeRelease } from '../disclosure/themes/theme-release.ts';
import { driverOf } from './drivers.ts';
import type { Dictionary } from './welsh/in-welsh.ts';
import { lowered, ofThose } from './words.ts';

/** Other releases that a report compares its own with: see `Release`. Newest first. */
export interface Companions {
  readonly earlier: readonly Release[];
  readonly wave: readonly Release[];
  readonly matched: readonly Release[];
  /** What is known of staff and recruitment, frozen with the release; undefined where nothing was loaded. */
  readonly context?: ContextSnapshot | undefined;
  /** What may be shown of what people wrote; undefined where nothing was coded. */
  readonly themes?: ThemeRelease | undefined;
  /** Tables of the last counted year by what people said of themselves; none before the first is counted. */
  readonly yearly?: readonly ReleasedCut[] | undefined;
  /** The Welsh of reports' fixed texts, frozen with the release; undefined where it was not signed off. */
  readonly welsh?: Dictionary | undefined;
}

export const ALONE: Companions = { earlier: [], wave: [], matched: [] };

/** One scope of a release as its report sees it. */
export interface View {
  readonly release: Release;
  readonly scope: ReleasedScope;
  /** Whose figures the report shows: the unit's own, or else its pool's, its region's, the nation's. */
  readonly subject: ReleasedGroup;
  readonly how: 'own' | 'pool' | 'regional' | 'national';
  /** Wider groups shown beside it, nearest first; never the subject again. */
  readonly beside: readonly ReleasedGroup[];
  /** What the subject's rest is taken from. */
  readonly whole: ReleasedGroup | undefined;
  readonly companions: Companions;
}

/** Undefined where the release has no such scope, nobody was asked there, or there is nothing to show for it. */
export function viewOf(release: Release, name: string, companions: Companions): View | undefined {
  const scope = release.scopes.find((each) => each.scope === name);
  if (scope === undefined || scope.notAsked === true) return undefined;
  const group = (id: string | null) => release.groups.find((each) => each.id === id);
  const [how, subject] =
    (['own', 'pool', 'regional', 'national'] as const)
      .map((each) => [each, group(scope[each])] as const)
      .find(([, found]) => found !== undefined) ?? [];
  if (how === undefined || subject === undefined) return undefined;
  const beside = [group(scope.regional), group(scope.national)].flatMap((each) =>
    each !== undefined && each.id !== subject.id ? [each] : [],
  );
  return { release, scope, subject, how, beside, whole: group(subject.whole), companions };
}

export const questionsIn = ({ release }: View, role: Role): readonly ReleasedQuestion[] =>
  release.questions.filter((question) => question.role === role);

export const reasonsOf = (view: View): ReleasedQuestion | undefined => questionsIn(view, 'reasons')[0];

/** How a PDU, unit or group of an import is called. */
export function unitWord({ scope: { kind, unitKind }, release }: View): string {
  if (kind !== 'unit') return release.campaign.source === null ? 'PDU' : 'group';
  return unitKind === 'geographic' ? 'PDU' : unitKind === 'functional' ? 'unit' : 'group';
}

type Option = ReleasedQuestion['options'][number];

/** The end of a statement's scale that is the better one. */
export const betterEnd = ({ reverse }: ReleasedQuestion): string => (reverse === true ? 'low' : 'high');

/** "Something else" and "prefer not to say" are counted, and are no finding. */
export const isReason = ({ exclusive, value }: Option): boolean => !exclusive && value !== 'other';

/** The driver's name, where one option alone stands for it; else the words the respondents saw. */
export function reasonName(question: ReleasedQuestion, option: Option): string {
  const alone = question.options.filter(({ driver }) => driver === option.driver).length === 1;
  return (alone ? driverOf(option.driver)?.title : undefined) ?? option.label;
}

/**
 * Main reasons are released for regions and the nation, some of them for earlier months alone: the nearest group
 * that has any is the subject here. Undefined where there is none.
 */
export function mainView(view: View): View | undefined {
  const question = questionsIn(view, 'main')[0];
  const areas = [view.subject, ...view.beside].flatMap((group) => {
    const shown = view.release.groups.find(({ id }) => id === group.earlier) ?? group;
    const figures = question === undefined ? [] : Object.values(shown.figures[question.id] ?? {});
    return figures.some(({ is }) => is === 'count') ? [shown] : [];
  });
  const [subject, ...beside] = areas;
  return subject && { ...view, subject, beside };
}

export const optionLabel = ({ options }: ReleasedQuestion, value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;

/** A statement with what it completes. */
export const itemText = ({
  stem,
  text,
}: {
  readonly stem?: string | undefined;
  readonly text: string;
}): string => (stem === undefined ? text : `${stem}: ${lowered(text)}`);

/** How many gave an answer to a statement: `“I felt valued”: 15 of 36 (42%) agree or strongly agree`. */
export const saidWords = (item: ReleasedQuestion, label: string, x: number, n: number): string =>
  `“${itemText(item)}”: ${ofThose(x, n)} ${lowered(label)}`;

/** One answer in the words of a sentence: a reason by its name, a statement with the answer counted. */
export function answerWords(question: ReleasedQuestion, value: string): string {
  const option = question.options.find((each) => each.value === value);
  if (option === undefined) return value;
  if (question.role === 'reasons') return reasonName(question, option);
  return question.role === 'item'
    ? `“${itemText(question)}” (${lowered(option.label)})`
    : `“${question.text}” ${option.label}`;
}

/** Releases made before audiences were kept are of leavers. */
export const isOfLeavers = ({ instrument }: Release): boolean =>
  instrument.audience === undefined || instrument.audience === 'leaver';

/** Everybody is asked why: then reasons are what the report is about. */
export const asksForReasons = (view: View): boolean => reasonsOf(view)?.conditional === false;

/**
 * Has a statement's scale a better end? One of expectations has none: more of one thing is worse, and less of another.
 */
export function isRated({ release }: View, item: ReleasedQuestion): boolean {
  const upper = optionLabel(item, 'high');
  return !release.questions.some(
    (each) =>
      each.role === 'item' &&
      each.reverse !== true &&
      each.match?.worse.includes('high') === true &&
      optionLabel(each, 'high') === upper,
  );
}
