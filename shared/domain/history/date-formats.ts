/** How a date may be written. Days and months may have one digit or two. */
export const FORMATS = [
  'YYYY',
  'YYYY-MM',
  'MM/YYYY',
  'Mon YYYY',
  'YYYY-MM-DD',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'DD Mon YYYY',
] as const;
export type DateFormat = (typeof FORMATS)[number];

export type Precision = 'month' | 'year' | 'none';

const YEAR = String.raw`(?<year>(19|20)\d\d)`;
const MONTH = String.raw`(0?[1-9]|1[0-2])`;
const DAY = String.raw`(0?[1-9]|[12]\d|3[01])`;
const NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

const PATTERNS: Readonly<Record<DateFormat, readonly [RegExp, Precision]>> = {
  YYYY: [whole(YEAR), 'year'],
  'YYYY-MM': [whole(`${YEAR}-${MONTH}`), 'month'],
  'MM/YYYY': [whole(`${MONTH}/${YEAR}`), 'month'],
  'Mon YYYY': [whole(`${NAME}[ -]${YEAR}`), 'month'],
  'YYYY-MM-DD': [whole(`${YEAR}-${MONTH}-${DAY}`), 'month'],
  'DD/MM/YYYY': [whole(`${DAY}/${MONTH}/${YEAR}`), 'month'],
  'MM/DD/YYYY': [whole(`${MONTH}/${DAY}/${YEAR}`), 'month'],
  'DD Mon YYYY': [whole(`${DAY}[ -]${NAME}[ -]${YEAR}`), 'month'],
};

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'i');
}

/** How exactly a cell tells when somebody left: to the month at best, since no more is ever used. */
export function readDate(
  cell: string,
  formats: readonly DateFormat[],
): { readonly precision: Precision; readonly year: string } | undefined {
  for (const format of formats) {
    const [pattern, precision] = PATTERNS[format];
    const year = pattern.exec(cell)?.groups?.['year'];
    if (year !== undefined) return { precision, year };
  }
  return undefined;
}
