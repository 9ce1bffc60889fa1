import { addMonths, quarterOfMonth } from '../kernel/calendar.ts';
import type { Campaign } from './campaign.ts';

/**
 * What a report run started this month is a run of: the quarter that most recently ended, or the close of a
 * cohort. Undefined where there is nothing to run: before the opening, and before the close of a cohort.
 */
export function reportClock(
  { clock, status }: Pick<Campaign, 'clock' | 'status'>,
  month: string,
): string | undefined {
  if (status === 'draft') return undefined;
  if (clock === 'cohort') return status === 'closed' ? 'close' : undefined;
  return quarterOfMonth(addMonths(month, -3));
}
