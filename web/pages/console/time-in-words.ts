const IN_LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** An instant as London's day and time: 3 March 2025 at 14:05:09. */
export const timeInWords = (instant: string | number): string => IN_LONDON.format(new Date(instant));
