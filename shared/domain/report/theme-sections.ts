import type { ReleasedFigure } from '../disclosure/release.ts';
import { bookName, type ThemeGroup, type ThemeRelease } from '../disclosure/themes/theme-release.ts';
import type { ThemeBook } from '../disclosure/themes/theme-tally.ts';
import { percentOf } from './estimate.ts';
import type { Cell, Section, Table } from './report.ts';
import { tableSection } from './sections.ts';
import type { View } from './view.ts';
import { lowered } from './words.ts';

/**
 * What people wrote, by theme: of regions and the nation. A unit's report has none of it, because a text keeps no unit,
 * and the staff summary has none because what one person wrote is more easily known again than what they ticked.
 */
export function themeSections(view: View): readonly Section[] {
  const { themes } = view.companions;
  const area = areaOf(view);
  if (themes === undefined || area === undefined) return [];
  return themes.questions.flatMap(({ id, text }, index) => {
    // Counts of two versions of the codebook do not add up: the newest that anything is counted by.
    const group = themes.groups.findLast((each) => each.region === area.region && each.question === id);
    const book = group && themes.codebooks.find((each) => bookName(each) === group.codebook);
    return book === undefined || group === undefined
      ? []
      : [...tableSection(themeTable(themes, group, book, text, index)), ...quoteSection(themes, group, text)];
  });
}

/** What some of them wrote, word for word. A quote keeps no unit, and the nation's report does not say its region. */
function quoteSection(
  { quotes = [] }: ThemeRelease,
  { region, question, n }: ThemeGroup,
  asked: string,
): readonly Section[] {
  const own = quotes.filter(
    (quote) => quote.question === question && (region ?? quote.region) === quote.region,
  );
  if (own.length === 0) return [];
  return [
    {
      kind: 'points',
      title: `What people wrote, in their own words: ${lowered(asked.replace(' (optional)', ''))}`,
      note: `Chosen from what ${n} people wrote, to show what the themes are made of: not how many think so. Each was proposed by one person and let through by another; names and numbers are hidden, and […] stands where words were left out.`,
      points: own.map(({ text }) => `“${text}”`),
    },
  ];
}

function areaOf({ scope, release }: View): { readonly region: string | null } | undefined {
  if (scope.kind === 'nation') return { region: null };
  if (scope.kind !== 'region') return undefined;
  const known = release.scopes.some(({ kind }) => kind === 'region');
  return { region: known ? scope.code : null };
}

function themeTable(
  release: ThemeRelease,
  group: ThemeGroup,
  book: ThemeBook,
  question: string,
  index: number,
): Table {
  return {
    id: `themes_${index + 1}`,
    title: `What people wrote: ${lowered(question.replace(' (optional)', ''))}`,
    note: [
      `${group.n} people wrote an answer. The share is of them, and of nobody else; an answer can be about several themes, or none.`,
      `Coded by people, by version ${book.version} of the themes; ${agreementWords(release, group.codebook)}.`,
      `Answers that were mixed in ${periodWords(group.periods)}. Intervals are 95% Wilson intervals. [c] stands for what is withheld.`,
    ].join(' '),
    columns: [
      { title: 'Theme', kind: 'text', detail: false },
      { title: 'People', kind: 'count', detail: false },
      { title: 'Share of those who wrote (%)', kind: 'number', detail: false },
      { title: 'Interval from (%)', kind: 'low', detail: false },
      { title: 'Interval to (%)', kind: 'high', detail: false },
      { title: 'Wrote', kind: 'number', detail: true },
    ],
    rows: book.themes
      .map(({ id, name }) => ({ name, figure: group.figures[id] }))
      .toSorted((a, b) => rank(b.figure) - rank(a.figure))
      .map(({ name, figure }): Cell[] => [name, ...cellsOf(figure, group.n), group.n]),
  };
}

const rank = (figure: ReleasedFigure | undefined): number => (figure?.is === 'count' ? figure.x : -1);

function cellsOf(figure: ReleasedFigure | undefined, n: number): readonly Cell[] {
  const withheld: Cell = { mark: 'c' };
  return figure?.is === 'count'
    ? [figure.x, ...percentOf(figure.x, n)]
    : [withheld, withheld, withheld, withheld];
}

function agreementWords({ agreement }: ThemeRelease, codebook: string): string {
  const own = agreement.find((each) => each.codebook === codebook);
  if (own === undefined) return 'too few were coded twice for their agreement to say anything';
  const said = [
    ...(own.alpha === null ? [] : [`Krippendorff’s alpha ${own.alpha}`]),
    ...(own.positive === null ? [] : [`agreement that a theme is there ${own.positive}`]),
    ...(own.negative === null ? [] : [`that it is not ${own.negative}`]),
  ];
  return `two people coded ${own.comments} comments of all regions each on their own (${said.join(', ')})`;
}

function periodWords(periods: readonly string[]): string {
  if (periods.includes('close')) return 'this survey';
  const names = periods.map((clock) => `${clock.slice(5)} of ${clock.slice(0, 4)}`);
  return `the periods ${new Intl.ListFormat('en-GB').format(names)}`;
}
