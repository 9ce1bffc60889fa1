import type { Release, ReleasedQuestion } from '../../disclosure/release.ts';
import type { ThemeRelease } from '../../disclosure/themes/theme-release.ts';
import type { Cell } from '../report.ts';
import { scalesIn } from '../scale-table.ts';
import { answersOf } from './answers.ts';

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

/** What a release's codes mean, in the words of its questionnaire. */
export const codebookRows = (release: Release): readonly (readonly Cell[])[] => [
  ...release.questions.flatMap((question) => answerRows(release, question)),
  ...scalesIn(release).map(({ factor, name, items }): readonly Cell[] => [
    'scale',
    release.instrument.id,
    release.instrument.version,
    factor,
    'scale',
    factor,
    `${name}: ${items.map(({ id }) => id).join(' ')}`,
    '',
    '',
    '',
  ]),
];

const answerRows = ({ instrument }: Release, question: ReleasedQuestion): readonly (readonly Cell[])[] =>
  answersOf(question).map((value) => {
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
  });

/** What the themes of a codebook are called, beside the questions to which people wrote. */
export const themeMeanings = ({ codebooks, questions }: ThemeRelease): readonly (readonly Cell[])[] => [
  ...codebooks.flatMap((book) =>
    book.themes.map(({ id, name }) => ['theme', book.id, book.version, '', 'theme', '', '', id, name, '']),
  ),
  ...questions.map(({ id, text }) => ['written', '', '', id, 'comment', '', text, '', '', '']),
];
