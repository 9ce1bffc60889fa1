import type { ReleasedFigure, ReleasedQuestion, Role } from '../disclosure/release.ts';
import { optionTable, rowsInOrder, sortedRows } from './option-table.ts';
import type { Table } from './report.ts';
import type { TopGroup } from './top-group.ts';
import { mainView, questionsIn, reasonName, reasonsOf, type View } from './view.ts';
import { monthRange } from './words.ts';

/** Tables of the questions beside the reasons, in the order a reader asks them. */
export const answerTables = (view: View, top: TopGroup): Table[] => [
  ...subReasonTable(view, top),
  ...mainTable(view),
  ...inOrder(view, 'could-stay', 'could_stay', 'Could anything have changed the decision to leave?'),
  ...stayChangeTable(view),
  ...inOrder(view, 'return', 'would_return', 'Would they consider working for the service again?'),
  ...inOrder(view, 'recommend', 'recommend', 'How likely are they to recommend it as a place to work?'),
];

const isNamed = (figure: ReleasedFigure | undefined): boolean => figure?.is === 'count' && figure.x > 0;

const base = ({ subject }: View): string => `Share of all ${subject.n} who answered.`;

/** More of them are answers of one or two people. */
const OF_EACH = 3;

/** What it was about the reasons named most: where a count is printed. */
function subReasonTable(view: View, { named }: TopGroup): Table[] {
  const reasons = reasonsOf(view);
  const tables = named.flatMap(({ option }) => {
    const question = questionsIn(view, 'sub-reasons').find(({ follows }) => follows === option.value);
    if (question === undefined || reasons === undefined) return [];
    const shown = sortedRows(view, question).filter(
      ({ value, option: own }) =>
        own?.exclusive === false && isNamed(view.subject.figures[question.id]?.[value]),
    );
    const rows = shown
      .slice(0, OF_EACH)
      .map((row) => ({ ...row, label: `${reasonName(reasons, option)}: ${row.label}` }));
    return [
      optionTable(view, question, {
        id: 'sub_reasons',
        title: 'What it was about these reasons',
        note: `${base(view)} Those who named a reason were asked what it was about: the answers given most often, up to ${OF_EACH} of each reason. None is listed that nobody gave, that 2 or fewer gave in a small group, or that is withheld. All figures are in the spreadsheet.`,
        first: 'Reason, and what it was about',
        rows,
      }),
    ];
  });
  const [first] = tables;
  const rows = tables.flatMap((table) => table.rows);
  return first === undefined || rows.length === 0 ? [] : [{ ...first, rows }];
}

function mainTable(view: View): Table[] {
  const question = questionsIn(view, 'main')[0];
  const seen = mainView(view);
  if (question === undefined || seen === undefined) return [];
  const { name, months } = seen.subject;
  const when = months === null ? '' : ` Answers of ${monthRange(months)}.`;
  return [
    optionTable(seen, question, {
      id: 'main_reasons',
      title: `Main reason for leaving: ${name}`,
      note: `${base(seen)}${when} Main reasons are shown for regions and the nation only; [c] is for those that are not told apart.`,
      first: 'Main reason',
      rows: sortedRows(seen, question, (option) => reasonName(question, option)),
    }),
  ];
}

function stayChangeTable(view: View): Table[] {
  const question = questionsIn(view, 'stay-change')[0];
  if (question === undefined) return [];
  return [
    optionTable(view, question, {
      id: 'stay_change',
      title: 'What would have made the most difference?',
      note: `${base(view)} Those for whom something could have changed the decision were asked${question.most === null ? '' : `, and could name up to ${question.most}`}.`,
      first: 'What would have helped',
      rows: sortedRows(view, question),
    }),
  ];
}

function inOrder(view: View, role: Role, id: string, title: string): Table[] {
  const question: ReleasedQuestion | undefined = questionsIn(view, role)[0];
  if (question === undefined) return [];
  return [
    optionTable(view, question, {
      id,
      title,
      note: base(view),
      first: 'Answer',
      rows: rowsInOrder(question),
    }),
  ];
}
