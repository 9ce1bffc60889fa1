import type { CutRequest } from '../../../../shared/domain/disclosure/cuts/cut-request.ts';
import type { CutTable } from '../../../../shared/domain/disclosure/cuts/cut-table.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';

export const CUTS = { text: 'Standing cuts', href: '/cuts' };

/** What was asked for, in a sentence. */
export function tableWords(table: CutTable): string {
  const region =
    table.region === null ? undefined : placeName(`region-${table.region}`).replace(/ \(region\)$/, '');
  if (table.of === 'areas')
    return `Answers to ${table.question} in ${region ?? 'each region and the nation'}, ${table.from} to ${table.to}`;
  const columns = table.columns === null ? '' : ` by ${table.columns}`;
  return `People by ${table.rows}${columns} in ${region ?? 'each region'}, the year from April ${table.year}`;
}

export type CutState = 'granted' | 'refused' | 'waiting';

export const stateOf = ({ decided }: CutRequest): CutState => decided?.answer.is ?? 'waiting';

export const STATES: Readonly<Record<CutState, { readonly text: string; readonly classes: string }>> = {
  granted: { text: 'Granted', classes: 'govuk-tag--green' },
  refused: { text: 'Refused', classes: 'govuk-tag--red' },
  waiting: { text: 'Not decided', classes: 'govuk-tag--yellow' },
};
