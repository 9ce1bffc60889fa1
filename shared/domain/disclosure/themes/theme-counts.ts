import { exact, type Figure, WITHHELD_VALUE } from '../proposal.ts';
import { type Cell, type Floor, isCurrent, showCounts, type Showings } from '../shown-counts.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { themeCells, type ThemeCell } from './theme-cells.ts';
import type { ThemeProposal } from './theme-proposal.ts';
import { bookName, type ThemeRelease } from './theme-release.ts';
import type { ThemeBook, ThemeTally } from './theme-tally.ts';

interface Dated extends ThemeCell {
  /** The release that it was first counted in. */
  readonly since: number;
}

const SENSITIVE: Floor = { least: THRESHOLDS.sensitiveLeast, others: THRESHOLDS.sensitiveOthers };
/** No difference of counts may say of everybody that they wrote about it. */
const ORDINARY: Floor = { least: 0, others: 1 };

const DIGITS = 4;
const at = (number: number): string => String(number).padStart(DIGITS, '0');

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

/** What may be shown of each area: counts whose differences keep the floor of their kind. */
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
          clock: at(since),
          n,
          x: [themes[id] ?? 0],
        }));
        const before = shownBefore(said, bookName(book), question, id);
        const floor = sensitive ? SENSITIVE : ORDINARY;
        // Nothing new, nothing decided: what was said is said again.
        const fresh = own.some(({ since }) => since === number);
        return [
          id,
          { counts, showings: fresh ? showCounts(counts, before, at(number), floor) : before },
        ] as const;
      }),
    );
    return areas.flatMap(({ code, name }) => {
      const held = own.filter(({ region }) => code === null || region === code);
      if (held.length === 0) return [];
      const figures = book.themes.map(({ id }): [string, Figure] => {
        const { counts = [], showings = new Map() } = shown.get(id) ?? {};
        const x = held.reduce((sum, { themes }) => sum + (themes[id] ?? 0), 0);
        return [id, isCurrent(counts, showings, code) ? exact(x) : WITHHELD_VALUE];
      });
      return [
        {
          region: code,
          name,
          question,
          codebook: bookName(book),
          periods: periodsOf(tallies, held),
          n: held.reduce((sum, cell) => sum + cell.n, 0),
          figures: Object.fromEntries(figures),
        },
      ];
    });
  });
}

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
      showings.set(group.region, [...(showings.get(group.region) ?? []), at(number)]);
    }
  }
  return showings;
}
