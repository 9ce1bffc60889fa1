import { type Admitted, admit, admittedUpTo } from './admit.ts';
import { areaFigures, comparisonFigures, hasRemainder, remainderFigures } from './area-figures.ts';
import { type Figure, type Proposal, WITHHELD_VALUE } from './proposal.ts';
import type { Release, ReleasedQuestion } from './release.ts';
import * as shape from './release-shape.ts';
import { type SensitiveDecisions, sensitiveDecisions } from './sensitive-decisions.ts';
import type { GroupCounts } from './tally.ts';
import { THRESHOLDS } from './thresholds.ts';
import { unitFigures } from './unit-figures.ts';

type Figures = Record<string, Record<string, Figure>>;

/**
 * The release gate: the one place where a count becomes a figure that may be shown. It fails closed:
 * a group or a value that no rule admits is not in what it returns, and what pointed at it points at nothing.
 */
export function passGate({ k, heading, questions, groups, scopes }: Proposal): Release {
  const admitted = new Map(groups.flatMap((group) => admit(group, k)).map((each) => [each.group.id, each]));
  const known = (id: string | null): string | null => (id !== null && admitted.has(id) ? id : null);
  const nation = [...admitted.values()].find(({ group }) => group.level === 'nation');
  const sensitive = sensitiveDecisions(questions, nation?.parts ?? []);
  return shape.Release.parse({
    schema: 'release/1',
    ...heading,
    thresholds: { k, ...THRESHOLDS },
    questions,
    groups: [...admitted.values()].flatMap((each) => {
      const whole = each.complete ? known(each.group.whole) : null;
      const around = whole === null ? undefined : admitted.get(whole)?.counts;
      const earlier = earlierGroup(questions, each, sensitive);
      return [
        {
          ...headOf(each),
          whole,
          earlier: earlier?.group.id ?? null,
          figures: figuresOf(questions, each, around, sensitive),
        },
        ...(earlier === undefined
          ? []
          : [
              {
                ...headOf(earlier),
                whole: null,
                earlier: null,
                figures: figuresWithRemainder(questions, earlier),
              },
            ]),
      ];
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
  sensitive: SensitiveDecisions,
): Figures =>
  Object.fromEntries(
    questions.map((question) => {
      if (group.comparisonOnly) return [question.id, comparisonFigures(question, counts)];
      if (group.level === 'unit') return [question.id, unitFigures(question, counts, whole)];
      if (!hasRemainder(question)) {
        return [
          question.id,
          areaFigures(question, counts, (value) => sensitive.shown(question, value, group)),
        ];
      }
      const upTo = sensitive.remainderUpTo(question, group);
      const figures = remainderFigures(question, counts);
      return [question.id, upTo === latestOf(parts) ? figures : withheld(figures)];
    }),
  );

/** Where a question with a remainder may be shown up to an earlier clock alone. */
function earlierGroup(
  questions: readonly ReleasedQuestion[],
  each: Admitted,
  sensitive: SensitiveDecisions,
): Admitted | undefined {
  if (each.group.level === 'unit' || each.group.comparisonOnly) return undefined;
  const question = questions.find(hasRemainder);
  const upTo = question && sensitive.remainderUpTo(question, each.group);
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
