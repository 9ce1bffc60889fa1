import * as changes from '../../../shared/domain/improvement/change-deep-dive.ts';
import type { DiveHand } from '../../../shared/domain/improvement/change-deep-dive.ts';
import type { DeepDive, StoodAt } from '../../../shared/domain/improvement/deep-dive.ts';
import type { Result } from '../../../shared/domain/kernel/result.ts';
import { beginDeepDive, changeDeepDive } from '../../../shared/use-cases/improvement/deep-dives.ts';
import { newestRanks, type Ranks, stoodAt } from '../../../shared/use-cases/improvement/ranks.ts';
import type { Typed } from '../../../web/pages/console/actions/typed.ts';
import type { Part } from '../../../web/pages/console/deep-dives/parts.ts';
import { auditedHere } from '../audited-here.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';

interface Written {
  readonly typed: Typed;
  /** Of what can be ticked. */
  readonly chosen: readonly string[];
}

interface Given extends Written {
  readonly ranks: Ranks | undefined;
}

interface Beginning {
  readonly scope: string;
  readonly stood: StoodAt;
  readonly why: string;
}

/** `form` is minted with it: twice the same begins one. */
export const beginDive = (desk: ConsoleDesk, c: ConsoleContext, form: string, beginning: Beginning) =>
  auditedHere(desk, c, { what: 'deep dive begun', target: { place: beginning.scope, dive: form } }, () =>
    beginDeepDive(desk, { ...beginning, id: form, by: handOf(c) }),
  );

/** How a unit stands among all. Undefined where it has no rate. */
export async function standing(desk: ConsoleDesk, scope: string): Promise<StoodAt | undefined> {
  const ranks = await newestRanks(desk);
  return ranks && stoodAt(ranks, scope);
}

/** Writes a part as somebody typed it, who looked at this revision of the deep dive. */
export async function writePart(
  desk: ConsoleDesk,
  c: ConsoleContext,
  dive: DeepDive,
  { part, revision, ...written }: Written & { readonly part: Part; readonly revision: number },
): Promise<Result<DeepDive>> {
  const ranks = part === 'comparator' ? await newestRanks(desk) : undefined;
  const deed = { what: `deep dive: ${part}`, target: { place: dive.scope, dive: dive.id } };
  return auditedHere(desk, c, deed, () =>
    changeDeepDive(desk, dive, revision, handOf(c), (from, hand) =>
      CHANGE[part](from, { ...written, ranks }, hand),
    ),
  );
}

const textOf = ({ typed }: Written) => ({ text: typed['text'] ?? '' });

const CHANGE: Readonly<Record<Part, (dive: DeepDive, given: Given, hand: DiveHand) => Result<DeepDive>>> = {
  comparator: (dive, given, hand) => {
    const scope = given.typed['unit'] ?? '';
    const stood = given.ranks && stoodAt(given.ranks, scope);
    return changes.setComparator(dive, { scope, stood, ...textOf(given) }, hand);
  },
  methods: (dive, given, hand) =>
    changes.setWords('methods', 'what methods are used')(dive, textOf(given), hand),
  evidence: (dive, given, hand) => changes.addEvidence(dive, textOf(given), hand),
  theme: (dive, given, hand) =>
    changes.setTheme(dive, { driver: given.typed['driver'] ?? '', ...textOf(given) }, hand),
  practices: (dive, { chosen }, hand) => changes.setPractices(dive, { chosen }, hand),
  findings: (dive, given, hand) => changes.setWords('findings', 'the findings')(dive, textOf(given), hand),
  send: (dive, given, hand) => changes.sendForReview(dive, given, hand),
  review: (dive, given, hand) =>
    changes.decideReview(dive, { as: given.typed['as'] ?? '', ...textOf(given) }, hand),
};

const handOf = ({ var: { staff } }: ConsoleContext): DiveHand['by'] => ({
  id: staff?.id ?? '',
  name: staff?.name ?? '',
});
