import type { Refusal, ValueCount } from '../../shared/domain/history/cohort.ts';
import type { ImportReport } from '../../shared/use-cases/import-report.ts';

const MOST_LINES = 12;

const OUTCOMES: Readonly<Record<ImportReport['outcome'], string>> = {
  'dry-run': 'Dry run: nothing is stored.',
  imported: 'Imported.',
  'already-imported': 'This file and mapping are imported already: nothing is changed.',
};

/** What became of a file, for a person to check against it. */
export function importLines(report: ImportReport): readonly string[] {
  const { rows, dates, units, choices, pools } = report;
  const together = pools.filter((pool) => pool.units.length > 1);
  return [
    `${report.campaign}: ${OUTCOMES[report.outcome]}`,
    `Rows read: ${rows.read}. Not of this import: ${rows.leftOut}. Taken: ${rows.taken}. Refused: ${rows.refused}.`,
    ...list('Refused, and why:', report.refusals.map(refusalLine)),
    ...list('Values that are not in the mapping:', report.unmapped.map(valueLine)),
    ...list('Values that the mapping calls missing, in rows taken:', report.declaredMissing.map(valueLine)),
    `Of the rows taken, dated by month: ${dates.month}, by year only: ${dates.year}, not at all: ${dates.none}.`,
    ...list('Rows by unit:', [
      ...units.map(({ name, rows: count }) => `${count}  ${name}`),
      `${report.withoutUnit}  no unit given`,
    ]),
    ...list(
      'Counted together:',
      together.map(({ name }) => name),
    ),
    ...choices.map(
      ({ question, none, one, several }) =>
        `${question}: no answer ${none}, one ${one}, two or more ${several}.`,
    ),
    `Source: ${report.source}`,
  ];
}

const list = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];

const valueLine = ({ column, value, count }: ValueCount): string =>
  `${count}  ${column}: ${JSON.stringify(value)}`;

function refusalLine({ reason, count, lines }: Refusal): string {
  const shown = lines.slice(0, MOST_LINES).join(', ');
  return `${count}  ${reason} (line ${shown}${lines.length > MOST_LINES ? ', …' : ''})`;
}
