import * as z from 'zod/mini';
import { addDays, dayOf, timeOf } from '../kernel/calendar.ts';

/** Days of a month on which reports are made: the shuffle of the first has had its time, and every month has them. */
export const REPORT_DAYS = { from: 5, to: 28 } as const;

/** By the clocks of Europe/London. */
export const REPORT_TIME = { hour: 3, minute: 30 } as const;

/** From which day of a month on the reports of a campaign are made by themselves. */
export const ReportDay = z.int().check(z.gte(REPORT_DAYS.from), z.lte(REPORT_DAYS.to));

export const reportDayOf = ({
  reportDay = REPORT_DAYS.from,
}: {
  readonly reportDay?: number | undefined;
}): number => reportDay;

const TIME = [REPORT_TIME.hour, REPORT_TIME.minute].map((part) => String(part).padStart(2, '0')).join(':');

/** The first day whose time for reports is still to come. */
export const reportsFrom = (now: number): string =>
  timeOf(now) < TIME ? dayOf(now) : addDays(dayOf(now), 1);
