import type { ForecastMonth, StaffForecast } from '../forecast/staff-forecast.ts';
import { tenth } from '../report/background/words.ts';
import type { Cell } from '../report/report.ts';
import type { KnownStart, StartKind } from './known-starts.ts';

export interface FinanceParts {
  readonly name: string;
  /** The day that staffing is as at. */
  readonly asAt: string;
  readonly forecast: StaffForecast;
  /** Posts less vacancies, in full-time equivalents, at the end of the forecast's first month; null where not known. */
  readonly inPost: number | null;
  readonly starts: readonly KnownStart[];
  /** Pounds that replacing one leaver costs, as somebody says; undefined where nobody did. */
  readonly cost: number | undefined;
}

export const NONE: Cell = { mark: 'z' };
export const UNKNOWN: Cell = { mark: 'x' };

type Figures = readonly [value: Cell, low: Cell, high: Cell];

/** Known starts take the place of the mean of those before; then what is not known is leavers and moves alone. */
export function staffAt({ forecast, starts }: FinanceParts, month: ForecastMonth, ahead: number) {
  if (starts.length === 0) {
    const figures: Figures = [tenth(month.expected), tenth(month.lo), tenth(month.hi)];
    return { figures, assumption: 'Each month adds the mean change of the months before; 95% interval.' };
  }
  const { from, flows, months } = forecast;
  const soFar = months.slice(0, ahead).map((each) => each.month);
  const expected = from.staff + knownIn(starts, soFar) - ahead * (flows.left + flows.moved);
  const shift = expected - month.expected;
  const put = (value: number) => tenth(Math.max(0, value));
  const figures: Figures = [put(expected), put(month.lo + shift), put(month.hi + shift)];
  return {
    figures,
    assumption:
      'Staff now, the known starts, less leavers and moves as before; the interval is as wide as without known starts.',
  };
}

export const knownIn = (
  starts: readonly KnownStart[],
  months: readonly string[],
  kinds?: readonly StartKind[],
): number =>
  starts
    .filter(({ month, kind }) => months.includes(month) && (kinds === undefined || kinds.includes(kind)))
    .reduce((sum, { people }) => sum + people, 0);

export function fteOf({ inPost, forecast }: FinanceParts, figures: Figures): readonly [...Figures, string] {
  const { staff } = forecast.from;
  if (inPost === null || staff === 0)
    return [
      UNKNOWN,
      NONE,
      NONE,
      'Posts and vacancies of the same month are not loaded, so people cannot be turned into full-time equivalents.',
    ];
  const each = inPost / staff;
  const fte = figures.map((cell) => (typeof cell === 'number' ? tenth(cell * each) : cell));
  const [value = UNKNOWN, low = NONE, high = NONE] = fte;
  return [
    value,
    low,
    high,
    `${each.toFixed(2)} full-time equivalents a person, as at the last month end: posts less vacancies, ÷ permanent staff.`,
  ];
}
