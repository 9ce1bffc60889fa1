import { fail, ok, type Result } from '../kernel/result.ts';
import { admit } from './admit.ts';
import { type DraftGroup, draftGroups, type Figures } from './draft-groups.ts';
import { layerKey } from './layer.ts';
import type { Solver } from './proof/linear-program.ts';
import { type Verified, verifyRelease } from './proof/verify-release.ts';
import { type Proposal, WITHHELD_VALUE } from './proposal.ts';
import type { Release } from './release.ts';
import { reliabilityOf } from './reliability.ts';
import * as shape from './release-shape.ts';
import type { Statement } from './statement.ts';
import { THRESHOLDS } from './thresholds.ts';

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
  const reliability = reliabilityOf(admitted, heading.campaign, said);
  const release = shape.Release.parse({
    schema: 'release/1',
    ...heading,
    thresholds: { k, ...THRESHOLDS },
    questions,
    groups: kept.map(({ head, figures }) => ({ ...head, figures })),
    ...(reliability.length > 0 && { reliability }),
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

const statementOf = ({ head: { id, level, n }, area, atoms, figures }: DraftGroup): Statement => ({
  id,
  level,
  area,
  n,
  atoms,
  figures,
});

/** What is taken back of a region is taken back of what repeats it, too. */
const without = ({ head: { id }, figures, repeats }: DraftGroup, takenBack: ReadonlySet<string>): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([question, values]) => [
      question,
      Object.fromEntries(
        Object.entries(values).map(([value, figure]) => [
          value,
          [id, repeats].some((group) => takenBack.has(`${group} ${layerKey({ question, value })}`))
            ? WITHHELD_VALUE
            : figure,
        ]),
      ),
    ]),
  );
