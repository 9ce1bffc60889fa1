import { addDays, dayOf, endOfDay } from '../../../shared/domain/kernel/calendar.ts';

export interface Due {
  readonly at: number;
  readonly what: 'expire' | 'shuffle' | 'reports';
}

const MINUTE = 60_000;

/**
 * What the schedules of EventBridge would have started after `from`, up to and including `to`, in order.
 * Neither the first nor the fifth of a month is a day on which London's clocks change.
 */
export function dueBetween(from: number, to: number): readonly Due[] {
  const due: Due[] = [];
  for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
    const midnight = endOfDay(addDays(day, -1));
    if (day.endsWith('-01')) due.push({ at: midnight + 150 * MINUTE, what: 'shuffle' });
    if (day.endsWith('-05')) due.push({ at: midnight + 210 * MINUTE, what: 'reports' });
    due.push({ at: midnight + 240 * MINUTE, what: 'expire' });
  }
  return withoutRepeats(due.filter(({ at }) => at > from && at <= to));
}

/** Expiring day after day with nothing between leaves what the last day's leaves. */
const withoutRepeats = (due: readonly Due[]): readonly Due[] =>
  due.filter(({ what }, index) => what !== 'expire' || due[index + 1]?.what !== 'expire');
