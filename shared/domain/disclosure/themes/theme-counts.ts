import { exact, type Figure, WITHHELD_VALUE } from '../proposal.ts';
import { type Cell, type Floor, isCurrent, showCounts, type Showings } from '../shown-counts.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { themeCells, type ThemeCell } from './theme-cells.ts';
import type { ThemeProposal } from './theme-proposal.ts';
import { bookName, type ThemeGroup, type ThemeRelease } from './theme-release.ts';
import type { ThemeBook, ThemeTally } from './theme-tally.ts';

export interface Dated extends ThemeCell {
  /** The release that it was first counted in. */
  readonly since: number;
}

const SENSITIVE: Floor = { least: THRESHOLDS.sensitiveLeast, others: THRESHOLDS.sensitiveOthers };
/** No difference of counts may say of everybody that they wrote about it. */
const ORDINARY: Floor = { least: 0, others: 1 };

const DIGITS = 4;
/** A release of themes by its number, in an order of letters. */
export const clockOf = (number: number): string => String(number).padStart(DIGITS, '0');

/** What was counted together once is so again; a release that says otherwise would tell the two apart. */
export function datedCells(
  { tallies, k }: ThemeProposal,
  book: ThemeBook,
  said: readonly ThemeRelease[],
  number: number,
): readonly Dated[] {
  const before = said.at(-1)?.cells.filter(({ codebook }) => codebook === bookName(book)) ?? [];
  const cells = themeCells(tallies, book, k);
  const keyOf = (cell: Pick<ThemeCell, 'region' | 'question' | 'batches'>) =>
    `${cell.region} ${cell.question} ${cell.batches.join('+')}`;
  const since = new Map(before.map((cell) => [keyOf(cell), cell.since]));
  const gone = before.find((cell) => !cells.some((one) => keyOf(one) === keyOf(cell)));
  if (gone !== undefined)
    throw new Error(`Comments of ${gone.region} that were counted before are not there any more.`);
  return cells.map((cell) => ({ ...cell, since: since.get(keyOf(cell)) ?? number }));
}

/** What may be shown of each area: counts whose differences keep the floor of their kind; of the same people the same. */
export function groupsOf(
  { tallies, questions, regions, nation }: ThemeProposal,
  book: ThemeBook,
  cells: readonly Dated[],
  said: readonly ThemeRelease[],
  number: number,
) {
  const areas = [{ code: null, name: nation }, ...regions];
  return questions.flatMap(({ id: question }) => {
    const own = cells.filter((cell) => cell.question === question);
    const shown = new Map(
      book.themes.map(({ id, sensitive }) => {
        const counts = own.map(({ region, since, n, themes }): Cell => ({
          region,
          clock: clockOf(since),
          n,
          x: [themes[id] ?? 0],
        }));
        const before = shownBefore(said, bookName(book), question, id);
        const floor = sensitive ? SENSITIVE : ORDINARY;
        return [id, { counts, showings: showCounts(counts, before, clockOf(number), floor) }] as const;
      }),
    );
    return areas.flatMap(({ code, name }) => {
      const held = own.filter(({ region }) => code === null || region === code);
      if (held.length === 0) return [];
      const group = { region: code, question, codebook: bookName(book) };
      const isNew = held.some(({ since }) => since === number);
      const again = isNew ? undefined : said.at(-1)?.groups.find((one) => isOf(one, group));
      const figures = book.themes.map(({ id }): [string, Figure] => {
        const { counts = [], showings = new Map() } = shown.get(id) ?? {};
        const x = held.reduce((sum, { themes }) => sum + (themes[id] ?? 0), 0);
        return [id, isCurrent(counts, showings, code) ? exact(x) : WITHHELD_VALUE];
      });
      return [
        {
          ...group,
          name,
          periods: periodsOf(tallies, held),
          n: held.reduce((sum, cell) => sum + cell.n, 0),
          figures: again?.figures ?? Object.fromEntries(figures),
        },
      ];
    });
  });
}

type Named = Pick<ThemeGroup, 'region' | 'question' | 'codebook'>;

const isOf = (one: Named, other: Named): boolean =>
  one.region === other.region && one.question === other.question && one.codebook === other.codebook;

const periodsOf = (tallies: readonly ThemeTally[], cells: readonly Dated[]): readonly string[] =>
  [
    ...new Set(
      tallies
        .filter(({ region, number }) =>
          cells.some((cell) => cell.region === region && cell.batches.includes(number)),
        )
        .flatMap(({ periods }) => periods),
    ),
  ].sort();

function shownBefore(
  said: readonly ThemeRelease[],
  codebook: string,
  question: string,
  theme: string,
): Showings {
  const showings = new Map<string | null, string[]>();
  for (const { number, groups } of said) {
    for (const group of groups) {
      if (group.codebook !== codebook || group.question !== question) continue;
      if (group.figures[theme]?.is !== 'count') continue;
      showings.set(group.region, [...(showings.get(group.region) ?? []), clockOf(number)]);
    }
  }
  return showings;
}
