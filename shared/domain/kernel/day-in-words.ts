const LONG = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** `2025-03-03` as 3 March 2025. */
export const dayInWords = (day: string): string => LONG.format(Date.parse(`${day}T00:00:00Z`));
