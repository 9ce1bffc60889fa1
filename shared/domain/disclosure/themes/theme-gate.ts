import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Solver } from '../proof/linear-program.ts';
import { type Verified, verifyRelease } from '../proof/verify-release.ts';
import { WITHHELD_VALUE } from '../proposal.ts';
import type { Statement } from '../statement.ts';
import type { GroupCounts } from '../tally.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { isOther, shownQuotes } from './quotes.ts';
import { agreementOf } from './theme-agreement.ts';
import { datedCells, groupsOf } from './theme-counts.ts';
import type { ThemeProposal } from './theme-proposal.ts';
import { bookName, type ThemeRelease } from './theme-release.ts';
import * as shape from './theme-shape.ts';
import {
  type SaidThemes,
  themeAtoms,
  themeGroupId,
  themeQuestions,
  themeStatements,
} from './theme-statements.ts';

export interface PassedThemes {
  readonly release: ThemeRelease;
  /** For its audit record: what it says, and what that was verified by. */
  readonly statements: readonly Statement[];
  readonly atoms: ReadonlyMap<string, GroupCounts>;
  readonly verified: Verified;
}

/**
 * The gate of theme counts: regions and the nation only, whole groups of k or more texts to one question, and of each
 * theme only counts whose differences, between areas and between releases, keep the floor of its kind. Then all of
 * them together with every earlier release of themes, by the same proofs as any release.
 *
 * @param said every earlier release of themes, in order.
 * @param previous the hash of the last of them.
 * @returns undefined where there is nothing that was not said before.
 */
export function passThemes(
  proposal: ThemeProposal,
  said: readonly ThemeRelease[],
  previous: string | null,
  solver: Solver,
): Result<PassedThemes | undefined> {
  const number = said.length + 1;
  const books = [...new Map(proposal.tallies.map(({ codebook }) => [bookName(codebook), codebook])).values()];
  const counted = books
    .toSorted((a, b) => (bookName(a) < bookName(b) ? -1 : 1))
    .map((book) => ({ book, cells: datedCells(proposal, book, said, number) }))
    .filter(({ cells }) => cells.length > 0);
  const quotes = shownQuotes(
    proposal.quotes ?? [],
    counted.flatMap(({ cells }) => cells),
  );
  const isNew = counted.some(({ cells }) => cells.some(({ since }) => since === number));
  if (!isNew && !isOther(quotes, said.at(-1)?.quotes ?? [])) return ok(undefined);
  const codebooks = counted.map(({ book }) => book);
  const cells = counted.flatMap(({ book, cells: held }) =>
    held.map(({ region, question, batches, since }) => ({
      codebook: bookName(book),
      region,
      question,
      batches: [...batches],
      since,
    })),
  );
  const groups = counted.flatMap(({ book, cells: held }) => groupsOf(proposal, book, held, said, number));
  const known = {
    questions: themeQuestions({ codebooks, questions: proposal.questions }),
    links: [],
    bands: [],
    atoms: themeAtoms(counted),
    worlds: proposal.worlds,
  };
  const before = said.flatMap((release) => themeStatements(release.groups, release.cells));
  const verified = verifyRelease(known, themeStatements(groups, cells), before, solver);
  if (verified.smallestGroup < proposal.k) return fail({ kind: 'not-allowed', why: TOO_SMALL });
  const kept = groups.map((group) => without(group, verified));
  const release = shape.ThemeRelease.parse({
    schema: 'theme-release/1',
    campaign: proposal.campaign,
    number,
    previous,
    thresholds: { k: proposal.k, ...THRESHOLDS },
    inputs: proposal.inputs,
    codebooks,
    questions: proposal.questions,
    cells,
    agreement: counted.flatMap(({ book }) => agreementOf(proposal, book)),
    groups: kept,
    ...(quotes.length > 0 && { quotes }),
  });
  return ok({ release, statements: themeStatements(kept, cells), atoms: known.atoms, verified });
}

const TOO_SMALL =
  'No themes were released: taken together with earlier ones, their groups could single out too few people.';

function without<G extends SaidThemes>(group: G, { takenBack }: Verified): G {
  const own = takenBack.filter((one) => one.group === themeGroupId(group)).map(({ layer }) => layer.value);
  return own.length === 0
    ? group
    : {
        ...group,
        figures: Object.fromEntries(
          Object.entries(group.figures).map(([theme, figure]) => [
            theme,
            own.includes(theme) ? WITHHELD_VALUE : figure,
          ]),
        ),
      };
}
