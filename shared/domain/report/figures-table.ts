import { NO_ANSWER, type ReleasedGroup, type ReleasedQuestion } from '../disclosure/release.ts';
import { estimandOf, estimate } from './estimate.ts';
import { groupsOfPlaces } from './places-table.ts';
import type { Cell, Table } from './report.ts';
import { meaningOf } from './tidy/columns.ts';
import type { View } from './view.ts';

/** Every figure of the report's groups, one a row, with its codes and wording: of places within, reasons alone. */
export function figuresTable(view: View): Table {
  const { release, subject, beside } = view;
  return {
    id: 'figures',
    title: 'All figures of this report',
    note: 'One figure a row. Codes are those of the questionnaire; those that begin with staffing, conditions, recruitment or cohort are counts of the service, with rates and intervals as in the tables of the report, and a base under Answered where they have one; those with profile are counted once a year by what people said of themselves.',
    columns: COLUMNS.map(([title, kind, means]) => ({ title, kind, detail: false, means })),
    rows: [
      ...[subject, ...beside].flatMap((group) =>
        release.questions.flatMap((question) => rowsOf(view, group, question)),
      ),
      ...groupsOfPlaces(view).flatMap((group) =>
        release.questions.flatMap((question) =>
          question.role === 'reasons' ? rowsOf(view, group, question) : [],
        ),
      ),
    ],
  };
}

const COLUMNS = [
  ['Group', 'text', meaningOf('place')],
  ['Level', 'text', meaningOf('level')],
  ['First month', 'text', meaningOf('from')],
  ['Last month', 'text', meaningOf('to')],
  ['Asked', 'number', meaningOf('asked')],
  ['Answered', 'number', meaningOf('n')],
  ['Question code', 'text', meaningOf('question')],
  ['Question', 'text', 'The question in words.'],
  ['Answer code', 'text', meaningOf('answer')],
  ['Answer', 'text', 'The answer in words.'],
  ['Number', 'number', meaningOf('x')],
  ['Share of answered (%)', 'number', meaningOf('share_percent')],
  ['Interval from (%)', 'number', meaningOf('interval_from_percent')],
  ['Interval to (%)', 'number', meaningOf('interval_to_percent')],
] as const;

function rowsOf({ release }: View, group: ReleasedGroup, question: ReleasedQuestion): Cell[][] {
  const label = new Map(question.options.map((option) => [option.value, option.label]));
  return Object.entries(group.figures[question.id] ?? {})
    .sort(([a], [b]) => orderOf(question, a) - orderOf(question, b))
    .map(([value, figure]) => {
      const { count, percent, low, high } = estimate(
        figure,
        group,
        estimandOf(release.campaign.clock, group),
      );
      return [
        group.name,
        group.level,
        group.months?.from ?? { mark: 'x' },
        group.months?.to ?? { mark: 'x' },
        group.asked ?? { mark: 'x' },
        group.n,
        question.id,
        question.text,
        value,
        value === NO_ANSWER ? 'No answer' : (label.get(value) ?? value),
        count,
        percent,
        low,
        high,
      ];
    });
}

/** As the questionnaire has them; "no answer" last. */
function orderOf({ options }: ReleasedQuestion, value: string): number {
  const at = options.findIndex((option) => option.value === value);
  return at === -1 ? options.length : at;
}
