import { dayInWords, MONTHS } from '../../kernel/day-in-words.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DYDDIAU = [
  'dydd Sul',
  'dydd Llun',
  'dydd Mawrth',
  'dydd Mercher',
  'dydd Iau',
  'dydd Gwener',
  'dydd Sadwrn',
];
const MISOEDD = [
  'Ionawr',
  'Chwefror',
  'Mawrth',
  'Ebrill',
  'Mai',
  'Mehefin',
  'Gorffennaf',
  'Awst',
  'Medi',
  'Hydref',
  'Tachwedd',
  'Rhagfyr',
];

/** `2026-05-31` as Sunday 31 May 2026. */
export const dayInEnglish = (day: string): string => `${WEEKDAYS[weekday(day)] ?? ''} ${dayInWords(day)}`;

/** `2026-05-31` as dydd Sul 31 Mai 2026. */
export const dayInWelsh = (day: string): string => `${DYDDIAU[weekday(day)] ?? ''} ${dateInWelsh(day)}`;

/** The same without the day of the week. */
export const dateInWelsh = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MISOEDD[Number(month) - 1] ?? ''} ${year}`;
};

const weekday = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

/** `January to December 2026`, or a day or month of it, in Welsh; undefined of any other text. */
export function monthsInWelsh(text: string): string | undefined {
  const words = text.split(' ').map((word) => {
    const month = MONTHS.indexOf(word);
    if (month >= 0) return MISOEDD[month];
    // Words after "i" would change their first letter.
    return word === 'to' ? '–' : /^\d+$/.test(word) ? word : undefined;
  });
  const dated = words.some((word) => word !== undefined && MISOEDD.includes(word));
  return dated && words.every((word) => word !== undefined) ? words.join(' ') : undefined;
}
