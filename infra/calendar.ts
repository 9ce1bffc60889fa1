/** When something is started, by the clocks of Europe/London: on one day of each month, or every day. */
export interface Moment {
  readonly day?: number;
  readonly hour: number;
  readonly minute: number;
}

/**
 * Never between 01:00 and 02:00, an hour that comes twice or not at all. The shuffle of a month comes before the
 * reports that count it.
 */
export const CALENDAR = {
  shuffle: { day: 1, hour: 2, minute: 30 },
  reports: { day: 5, hour: 3, minute: 30 },
  expire: { hour: 4, minute: 0 },
} as const satisfies Readonly<Record<string, Moment>>;

/** As EventBridge Scheduler writes it. */
export const cronOf = ({ day, hour, minute }: Moment): string => `${minute} ${hour} ${day ?? '*'} * ? *`;
