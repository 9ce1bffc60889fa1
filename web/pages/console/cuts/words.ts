import type { CutRequest } from '../../../../shared/domain/disclosure/cuts/cut-request.ts';
import type { CutTable } from '../../../../shared/domain/disclosure/cuts/cut-table.ts';
import { monthsOfQuarter } from '../../../../shared/domain/kernel/calendar.ts';
import { monthRange } from '../../../../shared/domain/report/words.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';

export const CUTS = { text: 'Standing cuts', href: '/cuts' };

/** What was asked for, in a sentence; `nameOf` is how a question is asked. */
export function tableWords(table: CutTable, nameOf: (question: string) => string): string {
  const region =
    table.region === null ? undefined : placeName(`region-${table.region}`).replace(/ \(region\)$/, '');
  if (table.of === 'areas')
    return `“${nameOf(table.question)}” in ${region ?? 'each region and the nation'}, ${quartersWords(table)}`;
  const columns = table.columns === null ? '' : ` by “${nameOf(table.columns)}”`;
  return `“${nameOf(table.rows)}”${columns} in ${region ?? 'each region'}, the year from April ${table.year}`;
}

function quartersWords({ from, to }: { readonly from: string; readonly to: string }): string {
  const [first = ''] = monthsOfQuarter(from);
  return monthRange({ from: first, to: monthsOfQuarter(to).at(-1) ?? '' });
}

export type CutState = 'granted' | 'refused' | 'waiting';

export const stateOf = ({ decided }: CutRequest): CutState => decided?.answer.is ?? 'waiting';

export const STATES: Readonly<Record<CutState, { readonly text: string; readonly classes: string }>> = {
  granted: { text: 'Granted', classes: 'govuk-tag--green' },
  refused: { text: 'Refused', classes: 'govuk-tag--red' },
  waiting: { text: 'Not decided', classes: 'govuk-tag--yellow' },
};
