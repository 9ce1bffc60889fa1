import type { ForecastMonth } from '../forecast/staff-forecast.ts';
import { tenth } from '../report/background/words.ts';
import type { Cell, Table } from '../report/report.ts';
import { dayInWords } from '../kernel/day-in-words.ts';
import { monthRange } from '../report/words.ts';
import { type FinanceParts, fteOf, knownIn, NONE, staffAt, UNKNOWN } from './finance-staff.ts';
import type { KnownStart, StartKind } from './known-starts.ts';

type Line = readonly [figure: string, unit: string, value: Cell, low: Cell, high: Cell, assumption: string];

/** Month by month what finance plans with: beside each number, what it takes for granted. */
export function financeTable(parts: FinanceParts): Table {
  const { name, asAt, forecast } = parts;
  return {
    id: 'finance',
    title: `Staff expected month by month: ${name}`,
    note: `Permanent staff, from the staffing extract as at ${dayInWords(asAt)}. OFFICIAL-SENSITIVE. A forecast says what follows if things go on as they did: it is no plan.`,
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
