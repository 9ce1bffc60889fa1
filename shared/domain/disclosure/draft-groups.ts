import type * as z from 'zod/mini';
import { type Admitted, admittedUpTo } from './admit.ts';
import { type AreaDecisions, areaDecisions } from './area-decisions.ts';
import { areaFigures, comparisonFigures, hasRemainder, remainderFigures } from './area-figures.ts';
import { regionGroup } from './propose-groups.ts';
import { type Figure, type Proposal, WITHHELD_VALUE } from './proposal.ts';
import type { ReleasedQuestion } from './release.ts';
import type * as shape from './release-shape.ts';
import type { Area, Statement } from './statement.ts';
import type { GroupCounts } from './tally.ts';
import { unitFigures } from './unit-figures.ts';

export type Figures = Record<string, Record<string, Figure>>;

/** What a group would say, each value by its own rule. */
export interface DraftGroup {
  readonly head: Omit<z.input<typeof shape.ReleasedGroup>, 'figures'>;
  readonly area: Area | null;
  readonly atoms: readonly string[];
  readonly figures: Figures;
  /** Id of the region that it repeats counts of, where it is new and only there to be compared with. */
  readonly repeats: string | null;
}

/** Every admitted group with what it would say; of the same people the same is said again. */
export function draftGroups(
  { questions, bands, heading }: Proposal,
  admitted: ReadonlyMap<string, Admitted>,
  said: readonly Statement[],
): readonly DraftGroup[] {
  const nation = [...admitted.values()].find(({ group }) => group.level === 'nation');
  const decisions = areaDecisions({ questions, bands }, nation?.parts ?? [], heading.clock, said);
  const before = new Map(said.map((one) => [one.id, one]));
  // Of the same people the same is said again.
  const again = ({ group, counts }: Admitted): Figures | undefined =>
    before.get(group.id)?.n === counts.n ? before.get(group.id)?.figures : undefined;
  return [...admitted.values()].flatMap((each): DraftGroup[] => {
    const whole = each.complete && each.group.whole !== null ? admitted.get(each.group.whole) : undefined;
    const earlier = earlierGroup(questions, each, decisions);
    const isNew = again(each) === undefined;
    const draft: DraftGroup = {
      repeats: each.group.comparisonOnly && isNew ? regionGroup(each.parts[0]?.region ?? '') : null,
      head: { ...headOf(each), whole: whole?.group.id ?? null, earlier: earlier?.group.id ?? null },
      area: areaOf(each),
      atoms: atomsOf(each),
      figures: again(each) ?? figuresOf(questions, each, whole?.counts, decisions),
    };
    if (earlier === undefined) return [draft];
    return [
      draft,
      {
        repeats: null,
        head: { ...headOf(earlier), whole: null, earlier: null },
        area: areaOf(earlier),
        atoms: atomsOf(earlier),
        figures: again(earlier) ?? figuresWithRemainder(questions, earlier),
      },
    ];
  });
}

const atomsOf = ({ parts }: Admitted): readonly string[] => parts.flatMap((part) => part.atoms);

function areaOf({ group: { level, comparisonOnly }, parts }: Admitted): Area | null {
  const upTo = latestOf(parts);
  if (level === 'unit' || comparisonOnly || upTo === undefined) return null;
  return { region: level === 'nation' ? null : (parts[0]?.region ?? null), upTo };
}

const headOf = ({ group: { id, level, name, asked, months }, counts: { n } }: Admitted) => ({
  id,
  level,
  name,
  n,
  asked,
  months,
});

const figuresOf = (
  questions: readonly ReleasedQuestion[],
  { group, counts, parts }: Admitted,
  whole: GroupCounts | undefined,
  decisions: AreaDecisions,
): Figures =>
  Object.fromEntries(
    questions.map((question) => {
      if (group.comparisonOnly) {
        const covered = (value: string) => decisions.covered(question, value, group);
        return [question.id, comparisonFigures(question, counts, covered)];
      }
      if (group.level === 'unit') return [question.id, unitFigures(question, counts, whole)];
      if (!hasRemainder(question)) {
        return [
          question.id,
          areaFigures(question, counts, (value) => decisions.shown(question, value, group)),
        ];
      }
      const upTo = decisions.remainderUpTo(question, group);
      const figures = remainderFigures(question, counts);
      return [question.id, upTo === latestOf(parts) ? figures : withheld(figures)];
    }),
  );

/** Where a question with a remainder may be shown up to an earlier clock alone. */
function earlierGroup(
  questions: readonly ReleasedQuestion[],
  each: Admitted,
  decisions: AreaDecisions,
): Admitted | undefined {
  if (each.group.level === 'unit' || each.group.comparisonOnly) return undefined;
  const question = questions.find(hasRemainder);
  const upTo = question && decisions.remainderUpTo(question, each.group);
  return upTo === undefined || upTo === latestOf(each.parts) ? undefined : admittedUpTo(each, upTo);
}

const figuresWithRemainder = (questions: readonly ReleasedQuestion[], { counts }: Admitted): Figures =>
  Object.fromEntries(
    questions.filter(hasRemainder).map((question) => [question.id, remainderFigures(question, counts)]),
  );

const latestOf = (parts: Admitted['parts']): string | undefined =>
  parts
    .map(({ clock }) => clock)
    .sort()
    .at(-1);

const withheld = (figures: Readonly<Record<string, Figure>>): Record<string, Figure> =>
  Object.fromEntries(Object.keys(figures).map((value) => [value, WITHHELD_VALUE]));
