import type { Comparison } from './compare.ts';
import { optionTable, sortedRows } from './option-table.ts';
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
    note: `Share of all ${view.subject.n} who answered. A person could name ${question.most === null ? 'several' : `up to ${question.most}`}, so shares do not add up to 100%.`,
    first: 'Reason',
    rows: sortedRows(view, question, (option) => reasonName(question, option)),
    ...(view.whole !== undefined && {
      more: {
        title: `Against ${restName(view)}`,
        cell: ({ value }) => verdictWords(compared.find((each) => each.value === value)),
      },
    }),
  });
}

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

/** The same figures as the table's, drawn: a share with its interval, and the share of the next wider group. */
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
  const drawn = rows.flatMap(({ label, share }) => (share === null ? [] : [{ label, ...share }]));
  const [first] = drawn;
  return {
    title,
    alternative:
      first === undefined
        ? `${title}. No share is drawn: every count is 2 or fewer.`
        : `${title}. Shares of ${view.subject.n} who answered, with 95% intervals, from ${first.label} (${first.percent}%, ` +
          `${first.low}% to ${first.high}%) down to ${drawn.at(-1)?.label} (${drawn.at(-1)?.percent}%). ` +
          'The table that follows has every number.',
    reference: reference?.name ?? null,
    note: `${view.subject.name}: shares of all ${view.subject.n} who answered. Reasons that ${view.subject.level === 'unit' ? '2 or fewer named, and reasons' : 'nobody named, and those'} that are withheld, are not drawn: see the table.`,
    rows,
  };
}
