import { REPORT_DAYS, REPORT_TIME } from '../shared/domain/campaign/report-day.ts';

/** When something is started, by the clocks of Europe/London: on some days of each month, or every day. */
export interface Moment {
  readonly days?: { readonly from: number; readonly to: number };
  readonly hour: number;
  readonly minute: number;
  /** Again each so many minutes, to the end of an hour of that day. */
  readonly again?: { readonly everyMinutes: number; readonly lastHour: number };
}

/**
 * Never between 01:00 and 02:00, an hour that comes twice or not at all. The shuffle of a month comes before the
 * reports that count it.
 */
export const CALENDAR = {
  shuffle: { days: { from: 1, to: 1 }, hour: 2, minute: 30 },
  /** Each campaign has a day of its own among them. */
  reports: { days: REPORT_DAYS, ...REPORT_TIME },
  /** Once a run of the same night has formed the periods that comments are counted by. */
  coding: { days: REPORT_DAYS, hour: 6, minute: 0 },
  expire: { hour: 4, minute: 0 },
  /** In the quiet of the night, when the log of the day is whole. */
  anchor: { hour: 4, minute: 30 },
  /** Before the first mails of the day. */
  open: { hour: 8, minute: 0 },
  /** By day: a mail at night wakes people. Again and again, because the mail service takes so many at a time. */
  mail: { hour: 9, minute: 0, again: { everyMinutes: 15, lastHour: 18 } },
} as const satisfies Readonly<Record<string, Moment>>;

/** As EventBridge Scheduler writes it. */
export const cronOf = ({ days, hour, minute, again }: Moment): string => {
  const minutes = again === undefined ? minute : `${minute}/${again.everyMinutes}`;
  const hours = again === undefined ? hour : `${hour}-${again.lastHour}`;
  return `${minutes} ${hours} ${daysOf(days)} * ? *`;
};

const daysOf = (days: Moment['days']): string =>
  days === undefined ? '*' : days.from === days.to ? String(days.from) : `${days.from}-${days.to}`;

/** Whether it is started on a day at all. */
export const isOn = ({ days }: Moment, day: string): boolean =>
  days === undefined || (Number(day.slice(8)) >= days.from && Number(day.slice(8)) <= days.to);
