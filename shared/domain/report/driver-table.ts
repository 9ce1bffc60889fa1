import type { Comparison } from './compare.ts';
import type { ReleasedQuestion } from '../disclosure/release.ts';
import { drawnShare } from './shrunken.ts';
import { type More, NO_MORE, type OptionRow, optionTable, sortedRows } from './option-table.ts';
import type { Chart, Table } from './report.ts';
import { shareOf, estimandOf } from './estimate.ts';
import { isReason, reasonName, reasonsOf, type View } from './view.ts';
import { figureWords } from './words.ts';

export const restName = ({ whole }: View): string => `the rest of ${whole?.name ?? ''}`;

/** Reasons for leaving, with how each compares with the rest of the whole. */
export function driverTable(view: View, compared: readonly Comparison[]): Table | undefined {
  const question = reasonsOf(view);
  if (question === undefined) return undefined;
  return optionTable(view, question, {
    id: 'reasons',
    title: `Reasons for leaving: ${view.subject.name}`,
    note: `Share of all ${view.subject.n} who answered. A person could name ${question.most === null ? 'several' : `up to ${question.most}`}, so shares do not add up to 100%.${drawnNote(view)}`,
    first: 'Reason',
    rows: sortedRows(view, question, (option) => reasonName(question, option)),
    ...drawnColumns(view, question),
    last: verdictColumn(view, compared),
  });
}

const drawnNote = ({ subject, beside }: View): string =>
  subject.level === 'unit' && beside[0] !== undefined
    ? ` The share drawn towards ${beside[0].name} is the better guess where few answered.`
    : '';

/** A unit's share beside its own figure, drawn towards its region's. */
function drawnColumns({ release, subject, beside }: View, question: ReleasedQuestion) {
  const [region] = beside;
  if (subject.level !== 'unit' || region === undefined) return {};
  const title = `Drawn towards ${region.name}`;
  return {
    own: {
      columns: [
        { title: `${title} (%)`, kind: 'number' as const, detail: false },
        { title: `${title}: interval from (%)`, kind: 'low' as const, detail: true },
        { title: `${title}: interval to (%)`, kind: 'high' as const, detail: true },
      ],
      cells: ({ value }: Pick<OptionRow, 'value'>) => drawnShare(release, question, value, subject, region),
    },
  };
}

/** How each row compares with the rest of the whole: no column where nothing is compared. */
export const verdictColumn = (view: View, compared: readonly Comparison[]): More =>
  compared.length === 0
    ? NO_MORE
    : {
        columns: [{ title: `Against ${restName(view)}`, kind: 'text', detail: false }],
        cells: ({ value }) => [verdictWords(compared.find((each) => each.value === value))],
      };

function verdictWords(comparison: Comparison | undefined): string {
  if (comparison === undefined) return 'Not compared';
  const { verdict, ratio } = comparison;
  if (verdict === 'none') return 'No clear difference';
  const times =
    ratio === undefined
      ? ''
      : ` (${oneDecimal(ratio.rr)} times, ${oneDecimal(ratio.lo)} to ${oneDecimal(ratio.hi)})`;
  return `${verdict === 'higher' ? 'Higher' : 'Lower'}${times}`;
}

const oneDecimal = (value: number): string => value.toFixed(1);

/** So many bars leave the chart on the first page, beside what it is about. */
const MOST_DRAWN = 10;

/** The figures of the table that are greatest, drawn: a share with its interval, and the share of the next wider group. */
export function driverChart(view: View, title: string): Chart | null {
  const question = reasonsOf(view);
  if (question === undefined) return null;
  const [reference] = view.beside;
  const estimand = estimandOf(view.release.campaign.clock, view.subject);
  const rows = sortedRows(view, question, (option) => reasonName(question, option)).flatMap(
    ({ option, value, label }) => {
      const figure = view.subject.figures[question.id]?.[value];
      if (option === undefined || !isReason(option) || figure === undefined || figure.is === 'withheld')
        return [];
      if (figure.is === 'count' && figure.x === 0) return [];
      const beside = reference?.figures[question.id]?.[value];
      return [
        {
          label,
          share: figure.is === 'count' ? (shareOf(figure.x, view.subject, estimand) ?? null) : null,
          text: figureWords(figure, view.subject),
          reference:
            beside?.is === 'count' && reference !== undefined
              ? (shareOf(beside.x, reference, 'process')?.percent ?? null)
              : null,
        },
      ];
    },
  );
  const withShare = rows.filter(({ share }) => share !== null);
  const drawn = withShare
    .slice(0, MOST_DRAWN)
    .flatMap(({ label, share }) => (share === null ? [] : [{ label, ...share }]));
  const [first] = drawn;
  const others = withShare.length - drawn.length;
  return {
    title,
    alternative:
      first === undefined
        ? `${title}. No share is drawn: every count is 2 or fewer.`
        : `${title}. Shares of ${view.subject.n} who answered, with 95% intervals, from ${first.label} (${first.percent}%, ` +
          `${first.low}% to ${first.high}%) down to ${drawn.at(-1)?.label} (${drawn.at(-1)?.percent}%). ` +
          'The table that follows has every number.',
    reference: reference?.name ?? null,
    note: `${view.subject.name}: shares of all ${view.subject.n} who answered.${others === 0 ? '' : ` The other ${others} are in the table that follows.`} Reasons that ${view.subject.level === 'unit' ? '2 or fewer named, and reasons' : 'nobody named, and those'} that are withheld, are not drawn: they are named under the table.`,
    rows: rows.slice(0, MOST_DRAWN),
  };
}
