/** When something is started, by the clocks of Europe/London: on one day of each month, or every day. */
export interface Moment {
  readonly day?: number;
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
  shuffle: { day: 1, hour: 2, minute: 30 },
  reports: { day: 5, hour: 3, minute: 30 },
  /** Once the reports' run has formed the periods that comments are counted by. */
  coding: { day: 6, hour: 3, minute: 30 },
  expire: { hour: 4, minute: 0 },
  /** In the quiet of the night, when the log of the day is whole. */
  anchor: { hour: 4, minute: 30 },
  /** Before the first mails of the day. */
  open: { hour: 8, minute: 0 },
  /** By day: a mail at night wakes people. Again and again, because the mail service takes so many at a time. */
  mail: { hour: 9, minute: 0, again: { everyMinutes: 15, lastHour: 18 } },
} as const satisfies Readonly<Record<string, Moment>>;

/** As EventBridge Scheduler writes it. */
export const cronOf = ({ day, hour, minute, again }: Moment): string => {
  const minutes = again === undefined ? minute : `${minute}/${again.everyMinutes}`;
  const hours = again === undefined ? hour : `${hour}-${again.lastHour}`;
  return `${minutes} ${hours} ${day ?? '*'} * ? *`;
};
