import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { monthsOfQuarter } from '../../../shared/domain/kernel/calendar.ts';
import { dayInWords } from '../../../shared/domain/kernel/day-in-words.ts';
import { monthsWords } from '../../../shared/domain/report/standing.ts';
import { monthRange } from '../../../shared/domain/report/words.ts';

export const STATUSES: Readonly<Record<Campaign['status'], { text: string; classes: string }>> = {
  draft: { text: 'Draft', classes: 'govuk-tag--grey' },
  open: { text: 'Open', classes: 'govuk-tag--green' },
  closed: { text: 'Closed', classes: 'govuk-tag--blue' },
};

/** A quarter as its months, or the close of a cohort. */
export function clockInWords(clock: string): string {
  const [from, , to] = clock === 'close' ? [] : monthsOfQuarter(clock);
  return from === undefined || to === undefined ? 'The close of the campaign' : monthRange({ from, to });
}

export interface Waiting {
  readonly months: number | null;
  readonly nextCheck: string | null;
}

/** One wording whatever the cause, so that it tells nobody how many are waiting. */
export function waitingInWords({ months, nextCheck }: Waiting): string {
  const sentences = [
    'No figure of its own yet.',
    months !== null && `Units of this size usually take ${monthsWords(months)}.`,
    nextCheck !== null && `Next check ${dayInWords(nextCheck)}.`,
  ];
  return sentences.filter(Boolean).join(' ');
}
