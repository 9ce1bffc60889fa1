import type { Option, Question } from './schema.ts';

/** Years that a quarter can be kept of, where the question sets none: a column has room for 254 values. */
const FIRST_YEAR = 2015;
const LAST_YEAR = 2039;

const MONTHS = ['January to March', 'April to June', 'July to September', 'October to December'];

/** The years a month may be of. A question that keeps no quarter is no column, and takes any year that a life has. */
export const yearsOf = ({ min, max, store_as: kept }: Question): readonly [number, number] =>
  kept === 'quarter' ? [min ?? FIRST_YEAR, max ?? LAST_YEAR] : [min ?? 1940, max ?? 2099];

/** The quarters that are kept of a month, the same list on every day, because columns are coded by it. */
export function quarterOptions(question: Question): readonly Option[] {
  if (question.store_as !== 'quarter') return [];
  const [first, last] = yearsOf(question);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at).flatMap((year) =>
    MONTHS.map((months, quarter) => ({ value: `${year}-Q${quarter + 1}`, label: `${months} ${year}` })),
  );
}
