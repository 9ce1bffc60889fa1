import { expect, it } from 'vitest';
import { runMachine } from '../../../infra/local/aws/interpreter.ts';
import { functionArn, REPORT_RUN_ARN } from '../../../infra/local/names.ts';
import { scheduledRunsDefinition } from '../../../infra/report-run/scheduled-runs.ts';
import { addMonths, endOfDay, monthsOfQuarter } from '../../../shared/domain/kernel/calendar.ts';
import { ReportRunInput } from '../../../shared/use-cases/events.ts';

interface Line {
  readonly id: string;
  readonly clock: 'rolling' | 'cohort';
  readonly status: 'draft' | 'open' | 'closed';
  readonly closed?: string;
  readonly reportsHeld?: boolean;
}

const definition = scheduledRunsDefinition({
  campaigns: functionArn('import'),
  reportRun: REPORT_RUN_ARN,
});

interface Started {
  readonly Name: string;
  readonly Input: ReportRunInput;
}

async function startedAt(time: string, campaigns: readonly Line[], refuse: readonly string[] = []) {
  const started: Started[] = [];
  const start = (parameters: unknown) => {
    const { Name, Input } = parameters as Started;
    if (refuse.includes(Name)) {
      const error = new Error('It stands already.');
      error.name = 'StepFunctions.ExecutionAlreadyExistsException';
      return Promise.reject(error);
    }
    started.push({ Name, Input });
    return Promise.resolve({});
  };
  await runMachine(
    definition,
    {
      'List campaigns': () => Promise.resolve({ ok: true, value: campaigns }),
      'Report its quarter': start,
      'Report its close': start,
    },
    { time },
  );
  return started.map(({ Name, Input }) => [Name, ReportRunInput.parse(Input).clock] as const);
}

const EXIT: Line = { id: 'exit-2026', clock: 'rolling', status: 'open' };

it.each([
  ['2027-01-05T03:30:00Z', '2026-Q4'],
  ['2026-04-05T02:30:00Z', '2026-Q1'],
  ['2026-07-05T02:30:00Z', '2026-Q2'],
  ['2026-10-05T02:30:00Z', '2026-Q3'],
])('on %s a rolling campaign is reported for %s', async (time, quarter) => {
  expect(await startedAt(time, [EXIT])).toEqual([[`exit-2026-${quarter}-scheduled`, quarter]]);
});

it('a campaign whose reports are held is passed over, until they are let go on', async () => {
  const time = '2027-01-05T03:30:00Z';
  const wave: Line = { id: 'wave', clock: 'cohort', status: 'closed', closed: '2026-12-20' };
  expect(
    await startedAt(time, [
      { ...EXIT, reportsHeld: true },
      { ...wave, reportsHeld: true },
    ]),
  ).toEqual([]);
  expect(await startedAt(time, [{ ...EXIT, reportsHeld: false }])).toHaveLength(1);
});

it('a rolling campaign is not reported in a month in which no quarter ended', async () => {
  expect(await startedAt('2026-11-05T03:30:00Z', [EXIT])).toEqual([]);
});

it('a campaign that never opened is not reported', async () => {
  const drafts: Line[] = [
    { ...EXIT, status: 'draft' },
    { id: 'wave', clock: 'cohort', status: 'draft' },
  ];
  expect(await startedAt('2026-10-05T02:30:00Z', drafts)).toEqual([]);
});

it('a rolling campaign is reported once more after the quarter in which it closed, and then no more', async () => {
  const closed: Line = { ...EXIT, status: 'closed', closed: '2026-10-01' };
  expect(await startedAt('2027-01-05T03:30:00Z', [closed])).toHaveLength(1);
  expect(await startedAt('2027-04-05T02:30:00Z', [closed])).toEqual([]);
});

it('a cohort is reported only after the shuffle that follows its close', async () => {
  const closed = (day: string): Line => ({ id: 'wave-1', clock: 'cohort', status: 'closed', closed: day });
  expect(await startedAt('2026-11-05T03:30:00Z', [closed('2026-11-03')])).toEqual([]);
  expect(await startedAt('2026-11-05T03:30:00Z', [closed('2026-11-01')])).toEqual([]);
  expect(await startedAt('2026-11-05T03:30:00Z', [closed('2026-10-31')])).toEqual([
    ['wave-1-close-scheduled', 'close'],
  ]);
});

it('a schedule that fires twice starts a run once, and goes on with the next campaign', async () => {
  const both = [EXIT, { ...EXIT, id: 'exit-2027' }];
  expect(await startedAt('2026-10-05T02:30:00Z', both, ['exit-2026-2026-Q3-scheduled'])).toEqual([
    ['exit-2027-2026-Q3-scheduled', '2026-Q3'],
  ]);
});

it.each(['2024', '2032', '2040'])('in %s each quarter is reported once, after its end', async (year) => {
  const clocks: string[] = [];
  for (const month of ['01', '02', '04', '07', '10'].map((of) => `${year}-${of}`)) {
    const at = endOfDay(`${month}-04`) + 3.5 * 3_600_000;
    for (const [, clock] of await startedAt(new Date(at).toISOString(), [EXIT])) {
      expect(monthsOfQuarter(clock).at(-1)).toBe(addMonths(month, -1));
      clocks.push(clock);
    }
  }
  expect(clocks).toEqual([`${Number(year) - 1}-Q4`, `${year}-Q1`, `${year}-Q2`, `${year}-Q3`]);
});

it('the longest id of a campaign still makes a name that Step Functions takes', async () => {
  const [[name] = ['']] = await startedAt('2026-10-05T02:30:00Z', [{ ...EXIT, id: 'a'.repeat(60) }]);
  expect(name.length).toBeGreaterThan(60);
  expect(name.length).toBeLessThanOrEqual(80);
});
