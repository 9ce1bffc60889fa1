import { NO_ANSWER, type ReleasedGroup, type ReleasedQuestion } from '../disclosure/release.ts';
import { estimandOf, estimate } from './estimate.ts';
import { groupsOfPlaces } from './places-table.ts';
import type { Cell, Table } from './report.ts';
import type { View } from './view.ts';

/** Every figure of the report's groups, one a row, with its codes and wording: of places within, reasons alone. */
export function figuresTable(view: View): Table {
  const { release, subject, beside } = view;
  return {
    id: 'figures',
    title: 'All figures of this report',
    note: 'One figure a row. Codes are those of the questionnaire; those that begin with staffing, conditions, recruitment or cohort are counts of the service, those with profile are counted once a year by what people said of themselves.',
    columns: COLUMNS.map(([title, kind]) => ({ title, kind, detail: false })),
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
  ['Group', 'text'],
  ['Level', 'text'],
  ['First month', 'text'],
  ['Last month', 'text'],
  ['Asked', 'number'],
  ['Answered', 'number'],
  ['Question code', 'text'],
  ['Question', 'text'],
  ['Answer code', 'text'],
  ['Answer', 'text'],
  ['Number', 'number'],
  ['Share of answered (%)', 'number'],
  ['Interval from (%)', 'number'],
  ['Interval to (%)', 'number'],
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
