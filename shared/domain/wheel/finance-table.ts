import type { ForecastMonth, StaffForecast } from '../forecast/staff-forecast.ts';
import { tenth } from '../report/background/words.ts';
import type { Cell, Table } from '../report/report.ts';
import { dayName, monthRange } from '../report/words.ts';
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

type Line = readonly [figure: string, unit: string, value: Cell, low: Cell, high: Cell, assumption: string];

const NONE: Cell = { mark: 'z' };
const UNKNOWN: Cell = { mark: 'x' };

/** Month by month what finance plans with: beside each number, what it takes for granted. */
export function financeTable(parts: FinanceParts): Table {
  const { name, asAt, forecast } = parts;
  return {
    id: 'finance',
    title: `Staff expected month by month: ${name}`,
    note: `Permanent staff, from the staffing extract as at ${dayName(asAt)}. OFFICIAL-SENSITIVE. A forecast says what follows if things go on as they did: it is no plan.`,
    columns: [
      { title: 'Month', kind: 'text', detail: false },
      { title: 'Figure', kind: 'text', detail: false },
      { title: 'Unit', kind: 'text', detail: false },
      { title: 'Value', kind: 'rate', detail: false },
      { title: 'Interval from', kind: 'low', detail: false },
      { title: 'Interval to', kind: 'high', detail: false },
      { title: 'Assumption', kind: 'text', detail: false },
    ],
    rows: forecast.months.flatMap((month, at) =>
      linesOf(parts, month, at + 1).map(([figure, unit, value, low, high, assumption]): Cell[] => [
        month.month,
        figure,
        unit,
        value,
        low,
        high,
        assumption,
      ]),
    ),
  };
}

function linesOf(parts: FinanceParts, month: ForecastMonth, ahead: number): readonly Line[] {
  const { forecast, starts, cost } = parts;
  const { flows } = forecast;
  const means = `mean of the ${flows.months} months to the end of ${monthRange({ from: forecast.from.month, to: forecast.from.month })}`;
  const known = (...kinds: readonly StartKind[]) => knownIn(starts, [month.month], kinds);
  const staff = staffAt(parts, month, ahead);
  const leavers = `As many leave as before: ${means}. Resignations and all other reasons.`;
  return [
    ['Permanent staff', 'people', ...staff.figures, staff.assumption],
    ['Full-time equivalent in post', 'FTE', ...fteOf(parts, staff.figures)],
    [
      'Known starts',
      'people',
      ...(starts.length === 0
        ? ([
            tenth(flows.starts),
            NONE,
            NONE,
            `Nobody gave known starts, so this is how many came before: ${means}, all sorts together.`,
          ] as const)
        : ([known('start'), NONE, NONE, 'As given with this export.'] as const)),
    ],
    ['Expected leavers', 'people', tenth(flows.left), NONE, NONE, leavers],
    [
      'Moves to other posts in the service',
      'people',
      tenth(flows.moved),
      NONE,
      NONE,
      `As many move as before: ${means}. A move is not leaving.`,
    ],
    pqip('internal', starts, known('PQiP internal')),
    pqip('external', starts, known('PQiP external')),
    [
      'Cost of replacing leavers',
      'pounds',
      ...(cost === undefined
        ? ([
            UNKNOWN,
            NONE,
            NONE,
            'Nobody gave a cost of replacing one leaver, and the service assumes none.',
          ] as const)
        : ([
            Math.round(cost * flows.left),
            NONE,
            NONE,
            `£${cost.toLocaleString('en-GB')} for each expected leaver, as given with this export.`,
          ] as const)),
    ],
  ];
}

const pqip = (which: 'internal' | 'external', starts: readonly KnownStart[], people: number): Line => [
  `PQiP learners, ${which}`,
  'people',
  starts.length === 0 ? UNKNOWN : people,
  NONE,
  NONE,
  starts.length === 0
    ? `Nobody gave known PQiP starts, and staffing data do not tell ${which} learners from others.`
    : 'As given with this export. They are among the staff above.',
];

type Figures = readonly [value: Cell, low: Cell, high: Cell];

/** Known starts take the place of the mean of those before; then what is not known is leavers and moves alone. */
function staffAt({ forecast, starts }: FinanceParts, month: ForecastMonth, ahead: number) {
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

const knownIn = (
  starts: readonly KnownStart[],
  months: readonly string[],
  kinds?: readonly StartKind[],
): number =>
  starts
    .filter(({ month, kind }) => months.includes(month) && (kinds === undefined || kinds.includes(kind)))
    .reduce((sum, { people }) => sum + people, 0);

function fteOf({ inPost, forecast }: FinanceParts, figures: Figures): readonly [...Figures, string] {
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
