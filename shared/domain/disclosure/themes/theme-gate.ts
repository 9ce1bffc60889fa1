import { twoCoderAgreement } from '../../statistics/two-coders.ts';
import { exact, type Figure, WITHHELD_VALUE } from '../proposal.ts';
import { type Cell, type Floor, isCurrent, showCounts, type Showings } from '../shown-counts.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { type ApprovedQuote, isMore, shownQuotes } from './quotes.ts';
import { themeCells, type ThemeCell } from './theme-cells.ts';
import { bookName, type ThemeRelease } from './theme-release.ts';
import * as shape from './theme-shape.ts';
import type { ThemeBook, ThemeTally } from './theme-tally.ts';

export interface ThemeProposal {
  readonly campaign: string;
  readonly k: number;
  /** Of every region. */
  readonly tallies: readonly ThemeTally[];
  /** Those that two people let through. */
  readonly quotes?: readonly ApprovedQuote[] | undefined;
  readonly inputs: ThemeRelease['inputs'];
  readonly questions: ThemeRelease['questions'];
  readonly nation: string;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
}

interface Dated extends ThemeCell {
  /** The release that it was first counted in. */
  readonly since: number;
}

const SENSITIVE: Floor = { least: THRESHOLDS.sensitiveLeast, others: THRESHOLDS.sensitiveOthers };
/** No difference of counts may say of everybody that they wrote about it. */
const ORDINARY: Floor = { least: 0, others: 1 };

const DIGITS = 4;
const at = (number: number): string => String(number).padStart(DIGITS, '0');

/**
 * The gate of theme counts: regions and the nation only, whole groups of k or more texts to one question, and of each
 * theme only counts whose differences, between areas and between releases, keep the floor of its kind.
 *
 * @param said every earlier release of themes, in order.
 * @param previous the hash of the last of them.
 * @returns undefined where there is nothing that was not said before.
 */
export function passThemes(
  proposal: ThemeProposal,
  said: readonly ThemeRelease[],
  previous: string | null,
): ThemeRelease | undefined {
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
  if (!isNew && !isMore(quotes, said.at(-1)?.quotes ?? [])) return undefined;
  return shape.ThemeRelease.parse({
    schema: 'theme-release/1',
    campaign: proposal.campaign,
    number,
    previous,
    thresholds: { k: proposal.k, ...THRESHOLDS },
    inputs: proposal.inputs,
    codebooks: counted.map(({ book }) => book),
    questions: proposal.questions,
    cells: counted.flatMap(({ book, cells }) =>
      cells.map(({ region, question, batches, since }) => ({
        codebook: bookName(book),
        region,
        question,
        batches,
        since,
      })),
    ),
    agreement: counted.flatMap(({ book }) => agreementOf(proposal, book)),
    groups: counted.flatMap(({ book, cells }) => groupsOf(proposal, book, cells, said, number)),
    ...(quotes.length > 0 && { quotes }),
  });
}

/** What was counted together once is so again; a release that says otherwise would tell the two apart. */
function datedCells(
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

function groupsOf(
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

const HUNDREDTHS = 100;
const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * HUNDREDTHS) / HUNDREDTHS;

function agreementOf(
  { tallies, k }: ThemeProposal,
  book: ThemeBook,
): readonly ThemeRelease['agreement'][number][] {
  const own = tallies.filter(({ codebook }) => bookName(codebook) === bookName(book));
  const decisions = own.flatMap(({ agreement }) => Object.values(agreement));
  const sum = (key: 'both' | 'first' | 'second' | 'neither') =>
    decisions.reduce((total, one) => total + one[key], 0);
  const all = { both: sum('both'), first: sum('first'), second: sum('second'), neither: sum('neither') };
  const comments = (all.both + all.first + all.second + all.neither) / Math.max(1, book.themes.length);
  const agreement = twoCoderAgreement(all);
  if (comments < k || !agreement.ok) return [];
  const { alpha, positive, negative } = agreement.value;
  return [
    {
      codebook: bookName(book),
      comments,
      alpha: rounded(alpha),
      positive: rounded(positive),
      negative: rounded(negative),
    },
  ];
}
