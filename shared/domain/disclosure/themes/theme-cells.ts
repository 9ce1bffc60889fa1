import type { ThemeBook, ThemeTally } from './theme-tally.ts';

/** Texts to one question from one region that are counted together for ever: at least k of them, of whole batches. */
export interface ThemeCell {
  readonly region: string;
  readonly question: string;
  /** Numbers of the batches. */
  readonly batches: readonly number[];
  readonly n: number;
  readonly themes: Readonly<Record<string, number>>;
}

/**
 * Groups the batches of a codebook's version. Where a question has fewer than k texts in a batch they are counted with
 * those of the next, so that no two sums of cells ever differ by fewer than k people. What comes later only adds cells
 * at the end: those that stood stand.
 */
export function themeCells(
  tallies: readonly ThemeTally[],
  { id, version }: Pick<ThemeBook, 'id' | 'version'>,
  k: number,
): readonly ThemeCell[] {
  const byRegion = Map.groupBy(tallies, ({ region }) => region);
  return [...byRegion].toSorted(byKey).flatMap(([region, all]) => {
    const own = inRow(all).filter(({ codebook }) => codebook.id === id && codebook.version === version);
    const questions = [...new Set(own.flatMap((tally) => Object.keys(tally.questions)))].sort();
    return questions.flatMap((question) => cellsOf(region, question, own, k));
  });
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Batches are coded by different people: one that is done before an earlier one waits for it, or cells would move. */
const inRow = (tallies: readonly ThemeTally[]): readonly ThemeTally[] => {
  const sorted = tallies.toSorted((a, b) => a.number - b.number);
  const gap = sorted.findIndex(({ number }, at) => number !== at + 1);
  return gap === -1 ? sorted : sorted.slice(0, gap);
};

function cellsOf(
  region: string,
  question: string,
  tallies: readonly ThemeTally[],
  k: number,
): readonly ThemeCell[] {
  const cells: ThemeCell[] = [];
  const empty: ThemeCell = { region, question, batches: [], n: 0, themes: {} };
  let open = empty;
  for (const { number, questions } of tallies) {
    const texts = questions[question];
    if (texts === undefined) continue;
    open = {
      ...open,
      batches: [...open.batches, number],
      n: open.n + texts.n,
      themes: added(open.themes, texts.themes),
    };
    if (open.n < k) continue;
    cells.push(open);
    open = empty;
  }
  return cells;
}

const added = (
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(other).map(([theme, count]) => [theme, count + (one[theme] ?? 0)]));
