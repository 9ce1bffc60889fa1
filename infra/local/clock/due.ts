import { addDays, dayOf, endOfDay } from '../../../shared/domain/kernel/calendar.ts';

export interface Due {
  readonly at: number;
  readonly what: 'expire' | 'shuffle' | 'report-run';
}

const MINUTE = 60_000;

/**
 * What the schedules of EventBridge would have started after `from`, up to and including `to`, in order.
 * No first or fifth of a month is a day on which London's clocks change, so the minutes after midnight hold.
 */
export function dueBetween(from: number, to: number): readonly Due[] {
  const due: Due[] = [];
  for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
    const midnight = endOfDay(addDays(day, -1));
    if (day.endsWith('-01')) due.push({ at: midnight + 150 * MINUTE, what: 'shuffle' });
    if (/-(01|04|07|10)-05$/.test(day)) due.push({ at: midnight + 210 * MINUTE, what: 'report-run' });
    due.push({ at: midnight + 270 * MINUTE, what: 'expire' });
  }
  return withoutRepeats(due.filter(({ at }) => at > from && at <= to));
}

/** Expiring day after day with nothing between leaves what the last day's leaves. */
const withoutRepeats = (due: readonly Due[]): readonly Due[] =>
  due.filter(({ what }, index) => what !== 'expire' || due[index + 1]?.what !== 'expire');
