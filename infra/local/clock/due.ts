import { addDays, dayOf, endOfDay } from '../../../shared/domain/kernel/calendar.ts';
import { REPORT_DAYS } from '../../../shared/domain/campaign/report-day.ts';
import { CALENDAR, isOn, type Moment } from '../../calendar.ts';

export interface Due {
  readonly at: number;
  readonly what: keyof typeof CALENDAR;
}

const MINUTE = 60_000;

/** What the schedules of EventBridge would have started after `from`, up to and including `to`, in order. */
export function dueBetween(from: number, to: number): readonly Due[] {
  const due: Due[] = [];
  for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
    for (const [what, moment] of Object.entries(CALENDAR) as [Due['what'], Moment][]) {
      if (isOn(moment, day)) due.push({ at: atOf(day, moment), what });
    }
  }
  return withoutRepeats(due.filter(({ at }) => at > from && at <= to).sort((a, b) => a.at - b.at));
}

/**
 * Counted from midnight: what comes again later in the day comes once, because nothing here slows mail down. The time is
 * off by an hour on the two days on which London's clocks change, where nothing minds.
 */
const atOf = (day: string, { hour, minute }: Moment): number =>
  endOfDay(addDays(day, -1)) + (hour * 60 + minute) * MINUTE;

/** What comes night after night, and says nothing where there is nothing to do or only what it said before. */
const NIGHTLY: ReadonlySet<Due['what']> = new Set(['open', 'mail', 'reports', 'coding', 'expire', 'anchor']);
/** Night after night with nothing else between leaves what the last one leaves. */
const ONCE: ReadonlySet<Due['what']> = new Set(['coding', 'expire', 'anchor']);

const withoutRepeats = (due: readonly Due[]): readonly Due[] =>
  due.filter(({ what }, index) => {
    if (!ONCE.has(what)) return true;
    const next = due.slice(index + 1).find((later) => later.what === what || !isNightly(later));
    return next?.what !== what;
  });

/** What a month has expired, a campaign's last day among it, counts for the first reports after it. */
const isNightly = ({ what, at }: Due): boolean =>
  NIGHTLY.has(what) && !(what === 'reports' && Number(dayOf(at).slice(8)) === REPORT_DAYS.from);
