import {
  NO_ANSWER,
  type Release,
  type ReleasedFigure,
  type ReleasedGroup,
  type ReleasedQuestion,
} from '../disclosure/release.ts';
import { estimandOf, shareOf } from './estimate.ts';
import type { Cell } from './report.ts';

/** Names of the columns of the tidy file: the code book has what each one means. */
export const TIDY_COLUMNS = [
  'campaign',
  'clock',
  'data_as_at',
  'release',
  'instrument',
  'version',
  'self_selected',
  'group_id',
  'level',
  'place',
  'from',
  'to',
  'asked',
  'n',
  'question',
  'reworded_since',
  'answer',
  'status',
  'x',
  'x_at_most',
  'share_percent',
  'interval_from_percent',
  'interval_to_percent',
] as const;

/** Every figure of a release, one a row, with ids that stay the same from release to release. */
export function* tidyRows(release: Release, hash: string): Generator<readonly Cell[]> {
  const { campaign, clock, dataAsAt, instrument } = release;
  for (const group of release.groups) {
    const head: readonly Cell[] = [
      campaign.id,
      clock,
      dataAsAt,
      hash,
      instrument.id,
      instrument.version,
      campaign.selfSelected === true ? 'yes' : 'no',
      group.id,
      group.level,
      group.name,
      group.months?.from ?? '',
      group.months?.to ?? '',
      group.asked ?? '',
      group.n,
    ];
    for (const question of release.questions) {
      const figures = group.figures[question.id] ?? {};
      const reworded = rewordedSince(release, question);
      for (const value of valuesOf(question)) {
        const figure = figures[value];
        if (figure === undefined) continue;
        yield [...head, question.id, reworded, value, figure.is, ...numbersOf(release, group, figure)];
      }
    }
  }
}

/** Earlier versions that asked it in other words, whose answers are counted with the rest. */
const rewordedSince = ({ instrument }: Release, { id }: ReleasedQuestion): string =>
  (instrument.earlier ?? [])
    .filter(({ differs }) =>
      differs.some(({ question, is }) => question === columnOf(id) && is === 'reworded'),
    )
    .map(({ version }) => version)
    .join(' ');

/** A statement point by point is the same question. */
const columnOf = (id: string): string => id.replace(/\.points$/, '');

const valuesOf = ({ options }: ReleasedQuestion): readonly string[] => [
  ...options.map(({ value }) => value),
  NO_ANSWER,
];

/** Empty where there is no number: a figure that is withheld has none. */
function numbersOf(release: Release, group: ReleasedGroup, figure: ReleasedFigure): readonly Cell[] {
  if (figure.is === 'bound') return ['', figure.most, '', '', ''];
  if (figure.is === 'withheld') return ['', '', '', '', ''];
  const share = shareOf(figure.x, group, estimandOf(release.campaign.clock, group));
  return [figure.x, '', share?.percent ?? '', share?.low ?? '', share?.high ?? ''];
}

export const CODEBOOK_COLUMNS = [
  'kind',
  'instrument',
  'version',
  'name',
  'role',
  'scale',
  'text',
  'answer',
  'answer_text',
  'score',
] as const;

const COLUMN_MEANINGS: Readonly<Record<(typeof TIDY_COLUMNS)[number], string>> = {
  campaign: 'The survey that the figure is of.',
  clock: 'The quarter of the report run that released it, or close.',
  data_as_at: 'The day up to which answers were counted.',
  release: 'SHA-256 of the release: the decision about every figure of that run.',
  instrument: 'The questionnaire.',
  version: 'Its version.',
  self_selected:
    'yes where people chose to answer by a link that anybody could follow; no where they were invited.',
  group_id: 'Who is counted: stays the same from release to release.',
  level: 'nation, region or unit. A pool of units is a unit.',
  place: 'The name of the group.',
  from: 'First month in which its answers were mixed; empty where the source dates them otherwise.',
  to: 'Last such month.',
  asked: 'How many were asked; empty where that is not known.',
  n: 'How many answered: the base of every share.',
  question: 'The question: see the rows of kind answer.',
  reworded_since:
    'Earlier versions of this survey that asked it in other words: their answers are counted too. Empty where there is none.',
  answer: 'The answer counted; no-answer for those who skipped the question.',
  status:
    'count: exact. bound: from 0 to x_at_most, itself released. withheld: not shown, so that nobody can be picked out.',
  x: 'How many gave the answer. Groups of later releases hold those of earlier ones: do not add them up.',
  x_at_most: 'The upper end of a bound.',
  share_percent: 'x of n in whole per cent.',
  interval_from_percent:
    'Lower end of the 95% Wilson interval; of a closed cohort with the correction for a finite population.',
  interval_to_percent: 'Upper end.',
};

/** What the tidy file's columns mean. */
export const columnMeanings = (): readonly (readonly Cell[])[] =>
  TIDY_COLUMNS.map((name) => ['column', '', '', name, '', '', COLUMN_MEANINGS[name], '', '', '']);

/** What a release's codes mean, in the words of its questionnaire. */
export function codebookRows({ instrument, questions }: Release): readonly (readonly Cell[])[] {
  return questions.flatMap((question) =>
    valuesOf(question).map((value): readonly Cell[] => {
      const option = question.options.find((each) => each.value === value);
      return [
        'answer',
        instrument.id,
        instrument.version,
        question.id,
        question.role,
        question.factor ?? '',
        question.stem === undefined ? question.text : `${question.stem}: ${question.text}`,
        value,
        option?.label ?? 'No answer',
        option?.score ?? '',
      ];
    }),
  );
}
