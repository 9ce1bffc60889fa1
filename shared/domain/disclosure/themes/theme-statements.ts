import type { Figure } from '../proposal.ts';
import type { ReleasedQuestion } from '../release.ts';
import { atomKey, type Statement } from '../statement.ts';
import { type GroupCounts, mergeCounts } from '../tally.ts';
import { clockOf, type Dated } from './theme-counts.ts';
import { bookName, type ThemeGroup, type ThemeRelease } from './theme-release.ts';
import type { ThemeBook } from './theme-tally.ts';

/**
 * Themes as the proofs of a release take them: a question is one that people wrote to, coded by one codebook; its
 * answers are themes; and its regions are named with it, since whoever writes to two questions is counted in each.
 */
const nameOf = ({ question, codebook }: Pick<ThemeGroup, 'question' | 'codebook'>): string =>
  `${question} ${codebook}`;

type Counted = ThemeRelease['cells'][number];

const regionOf = (region: string, of: Pick<ThemeGroup, 'question' | 'codebook'>): string =>
  `${region} ${nameOf(of)}`;

/** What was first counted in one release is never apart. */
const keyOf = (cell: Counted): string => atomKey(regionOf(cell.region, cell), clockOf(cell.since), '');

/** A group on its way through the gate, or released. */
export interface SaidThemes extends Pick<ThemeGroup, 'region' | 'question' | 'codebook' | 'n'> {
  readonly figures: Readonly<Record<string, Figure>>;
}

export const themeGroupId = ({
  region,
  ...of
}: Pick<ThemeGroup, 'region' | 'question' | 'codebook'>): string =>
  `${region === null ? 'nation' : `region-${region}`} ${nameOf(of)}`;

/** What a release of themes says: of which texts. */
export function themeStatements(
  groups: readonly SaidThemes[],
  cells: readonly Counted[],
): readonly Statement[] {
  return groups.map((group): Statement => {
    const held = cells.filter(
      (cell) => nameOf(cell) === nameOf(group) && (group.region === null || group.region === cell.region),
    );
    const last = Math.max(0, ...held.map(({ since }) => since));
    return {
      id: themeGroupId(group),
      level: group.region === null ? 'nation' : 'region',
      area: {
        region: group.region === null ? null : regionOf(group.region, group),
        upTo: clockOf(last),
      },
      n: group.n,
      atoms: [...new Set(held.map(keyOf))].sort(),
      figures: { [nameOf(group)]: group.figures },
    };
  });
}

/** Nobody has to write about any theme, and of those who wrote nothing nothing is said: as of a question asked of some. */
export function themeQuestions({
  codebooks,
  questions,
}: Pick<ThemeRelease, 'codebooks' | 'questions'>): readonly ReleasedQuestion[] {
  return questions.flatMap(({ id, text }) =>
    codebooks.map((book): ReleasedQuestion => ({
      id: nameOf({ question: id, codebook: bookName(book) }),
      role: 'choice',
      text,
      several: true,
      most: null,
      sensitive: false,
      conditional: true,
      follows: null,
      options: book.themes.map(({ id: value, name, sensitive }) => ({
        value,
        label: name,
        driver: null,
        sensitive,
        exclusive: false,
      })),
    })),
  );
}

/** Counts of texts that are never apart, by theme in the order of the codebook. */
export function themeAtoms(
  counted: readonly { readonly book: ThemeBook; readonly cells: readonly Dated[] }[],
): ReadonlyMap<string, GroupCounts> {
  const atoms = new Map<string, GroupCounts>();
  for (const { book, cells } of counted) {
    const codebook = bookName(book);
    for (const { n, themes, ...cell } of cells) {
      const of = { ...cell, codebook, batches: [...cell.batches] };
      const [key, name] = [keyOf(of), nameOf(of)];
      const counts = book.themes.map(({ id }) => themes[id] ?? 0);
      const held = atoms.get(key);
      atoms.set(
        key,
        mergeCounts([...(held === undefined ? [] : [held]), { n, counts: { [name]: [0, ...counts] } }]),
      );
    }
  }
  return atoms;
}
