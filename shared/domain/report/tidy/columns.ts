import type { Cell } from '../report.ts';

/** How a column is stored where a format has types. An empty cell is no value. */
export type TidyType = 'text' | 'whole' | 'decimal';

interface TidyColumn {
  readonly type: TidyType;
  readonly means: string;
  /** What only the tidy file has of it: other kinds of figures, and its code book's rows. */
  readonly besides?: string;
}

const COLUMNS = {
  campaign: {
    type: 'text',
    means: 'The survey that the figure is of.',
  },
  clock: {
    type: 'text',
    means:
      'The quarter of the report run that released it, or close. Of a theme, the newest period whose texts are counted; empty of a table.',
  },
  data_as_at: {
    type: 'text',
    means: 'The day up to which answers were counted; empty of a theme and of a table.',
  },
  release: {
    type: 'text',
    means:
      'SHA-256 of the release: the decision about every figure of that run. Of a theme, of the release of themes; of a table, of the table.',
  },
  instrument: {
    type: 'text',
    means: 'The questionnaire; empty of a theme, whose codebook is named instead, and of a table.',
  },
  version: {
    type: 'text',
    means: 'Its version.',
  },
  self_selected: {
    type: 'text',
    means:
      'yes where people chose to answer by a link that anybody could follow; no where they were invited.',
  },
  group_id: {
    type: 'text',
    means: 'Who is counted: stays the same from release to release.',
  },
  level: {
    type: 'text',
    means: 'nation, region or unit. A pool of units is a unit.',
  },
  place: {
    type: 'text',
    means: 'The name of the group.',
  },
  from: {
    type: 'text',
    means: 'First month in which its answers were mixed; none where the source dates them otherwise.',
  },
  to: {
    type: 'text',
    means: 'Last such month.',
  },
  asked: {
    type: 'whole',
    means: 'How many were asked, where that is known.',
  },
  n: {
    type: 'whole',
    means: 'How many answered: the base of every share.',
    besides:
      'Of a mean, how many gave a point of the scale; of a scale, the fewest who did so to one of its statements; of a theme, how many wrote; of a table by role, how many of the region where it counts people, and of the part where it counts answers.',
  },
  question: {
    type: 'text',
    means: 'The question, by its code in the questionnaire.',
    besides: 'It is the name in the rows of kind answer; of a scale, the name in the rows of kind scale.',
  },
  reworded_since: {
    type: 'text',
    means:
      'Earlier versions of this survey that asked it in other words: their answers are counted too. Empty where there is none.',
  },
  answer: {
    type: 'text',
    means: 'The answer counted, by its code; no-answer for those who skipped the question.',
    besides:
      'It is the answer in the row of kind answer with the same instrument, version and name. Of a theme, the theme. Empty of a mean.',
  },
  status: {
    type: 'text',
    means:
      'count: exact. bound: from 0 to x_at_most, itself released. withheld: not shown, so that nobody can be picked out. mean: made of released counts alone.',
  },
  x: {
    type: 'whole',
    means:
      'How many gave the answer. Groups of later releases hold those of earlier ones: do not add them up.',
  },
  x_at_most: {
    type: 'whole',
    means: 'The upper end of a bound.',
  },
  share_percent: {
    type: 'whole',
    means: 'Those who gave the answer, of all who answered, in whole per cent.',
  },
  interval_from_percent: {
    type: 'whole',
    means:
      'Lower end of the 95% Wilson interval; of a closed cohort with the correction for a finite population.',
  },
  interval_to_percent: {
    type: 'whole',
    means: 'Upper end.',
  },
  kind: {
    type: 'text',
    means:
      'answer: how many gave an answer. mean: of a statement. scale: the mean of a scale’s statements’ means. theme: how many of those who wrote did so about it. table: a count of a table that was granted beside the reports.',
  },
  part: {
    type: 'text',
    means:
      'Of a table, whom of the group it counts, as question=answer of what they said of themselves. Empty for all of the group.',
  },
  codebook: {
    type: 'text',
    means: 'Of a theme, the codebook and its version by which texts were coded; else empty.',
  },
  mean: {
    type: 'decimal',
    means:
      'To one decimal, a higher one being better. From 30 answers on, and only where the count of every point is released, or follows from those that are.',
  },
  mean_from: {
    type: 'decimal',
    means:
      'Lower end of its 95% interval; of a scale as wide as if all its statements rose and fell together.',
  },
  mean_to: {
    type: 'decimal',
    means: 'Upper end.',
  },
  alpha: {
    type: 'decimal',
    means:
      'Cronbach’s alpha of a scale, of the nation in a closed survey; 0 stands for 0 or less, 0.95 for 0.95 or more. Else empty.',
  },
} as const satisfies Readonly<Record<string, TidyColumn>>;

export type TidyName = keyof typeof COLUMNS;

/** Names of the columns of the tidy file, in their order: the code book has what each one means. */
export const TIDY_COLUMNS = Object.keys(COLUMNS) as readonly TidyName[];

export const tidyType = (name: TidyName): TidyType => COLUMNS[name].type;

/** What a column means wherever the figures of answers are. */
export const meaningOf = (name: TidyName): string => COLUMNS[name].means;

/** What the tidy file's columns mean, for its code book. */
export const columnMeanings = (): readonly (readonly string[])[] =>
  TIDY_COLUMNS.map((name) => {
    const { means, besides = '' }: TidyColumn = COLUMNS[name];
    return ['column', '', '', name, '', '', `${means} ${besides}`.trim(), '', '', ''];
  });

/** A row by the names of its columns: what is not named has no value. */
export type TidyRow = Partial<Readonly<Record<TidyName, Cell>>>;

export const cellsOf = (row: TidyRow): readonly Cell[] => TIDY_COLUMNS.map((name) => row[name] ?? '');
