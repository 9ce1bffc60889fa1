import type * as z from 'zod/mini';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type Admitted, admit, admittedUpTo } from './admit.ts';
import { type AreaDecisions, areaDecisions } from './area-decisions.ts';
import { areaFigures, comparisonFigures, hasRemainder, remainderFigures } from './area-figures.ts';
import { layerKey } from './layer.ts';
import type { Solver } from './proof/linear-program.ts';
import { type Verified, verifyRelease } from './proof/verify-release.ts';
import { type Figure, type Proposal, WITHHELD_VALUE } from './proposal.ts';
import type { Release, ReleasedQuestion } from './release.ts';
import * as shape from './release-shape.ts';
import type { Area, Statement } from './statement.ts';
import type { GroupCounts } from './tally.ts';
import { THRESHOLDS } from './thresholds.ts';
import { unitFigures } from './unit-figures.ts';

type Figures = Record<string, Record<string, Figure>>;

/**
 * The release gate: the one place where a count becomes a figure that may be shown. It fails closed:
 * a group or a value that no rule admits is not in what it returns, and what pointed at it points at nothing.
 *
 * First each group and value by its own rule; then all of them together with everything that was said before, which
 * takes back what would help to work out something protected. A release whose groups could single out fewer than k
 * is refused whole.
 *
 * @param said everything released before, in order.
 */
export function passGate(proposal: Proposal, said: readonly Statement[], solver: Solver): Result<Passed> {
  const { k, heading, questions, scopes } = proposal;
  const admitted = new Map(
    proposal.groups.flatMap((group) => admit(group, k)).map((each) => [each.group.id, each]),
  );
  const known = (id: string | null): string | null => (id !== null && admitted.has(id) ? id : null);
  const drafts = draftGroups(proposal, admitted, said);
  const verified = verifyRelease(proposal, drafts.map(statementOf), said, solver);
  if (verified.smallestGroup < k) return fail({ kind: 'not-allowed', why: TOO_SMALL });
  const takenBack = new Set(verified.takenBack.map(({ group, layer }) => `${group} ${layerKey(layer)}`));
  const kept = drafts.map((draft) => ({ ...draft, figures: without(draft, takenBack) }));
  const release = shape.Release.parse({
    schema: 'release/1',
    ...heading,
    thresholds: { k, ...THRESHOLDS },
    questions,
    groups: kept.map(({ head, figures }) => ({ ...head, figures })),
    scopes: scopes.map((scope) => ({
      ...scope,
      own: known(scope.own),
      pool: known(scope.pool),
      regional: known(scope.regional),
      national: known(scope.national),
    })),
  });
  return ok({ release, statements: kept.map(statementOf), verified });
}

export interface Passed {
  readonly release: Release;
  /** What it says, for the ledger: which people each group is made of. */
  readonly statements: readonly Statement[];
  readonly verified: Verified;
}

const TOO_SMALL =
  'Nothing was released: taken together with earlier releases, its groups could single out too few people.';

interface DraftGroup {
  readonly head: Omit<z.input<typeof shape.ReleasedGroup>, 'figures'>;
  readonly area: Area | null;
  readonly atoms: readonly string[];
  readonly figures: Figures;
}

const statementOf = ({ head: { id, level, n }, area, atoms, figures }: DraftGroup): Statement => ({
  id,
  level,
  area,
  n,
  atoms,
  figures,
});

function draftGroups(
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
    const draft: DraftGroup = {
      head: { ...headOf(each), whole: whole?.group.id ?? null, earlier: earlier?.group.id ?? null },
      area: areaOf(each),
      atoms: atomsOf(each),
      figures: again(each) ?? figuresOf(questions, each, whole?.counts, decisions),
    };
    if (earlier === undefined) return [draft];
    return [
      draft,
      {
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

const without = ({ head: { id }, figures }: DraftGroup, takenBack: ReadonlySet<string>): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([question, values]) => [
      question,
      Object.fromEntries(
        Object.entries(values).map(([value, figure]) => [
          value,
          takenBack.has(`${id} ${layerKey({ question, value })}`) ? WITHHELD_VALUE : figure,
        ]),
      ),
    ]),
  );

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
