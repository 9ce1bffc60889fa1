import { expect, it } from 'vitest';
import { CALENDAR, isOn } from '../../../infra/calendar.ts';
import { runMachine } from '../../../infra/local/aws/interpreter.ts';
import { functionArn, REPORT_RUN_ARN } from '../../../infra/local/names.ts';
import { scheduledRunsDefinition } from '../../../infra/report-run/scheduled-runs.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { addDays, addMonths, endOfDay, monthsOfQuarter } from '../../../shared/domain/kernel/calendar.ts';
import { ReportRunInput } from '../../../shared/use-cases/events.ts';
import { ImportEvent } from '../../../shared/use-cases/import-event.ts';
import { listDueReports } from '../../../shared/use-cases/list-due-reports.ts';
import { CAMPAIGN } from '../../functions/console/site.ts';

type Line = Partial<Campaign>;

const definition = scheduledRunsDefinition({ due: functionArn('import'), reportRun: REPORT_RUN_ARN });

interface Started {
  readonly Name: string;
  readonly Input: ReportRunInput;
}

/** What it starts at a time, where runs of some names were started before. */
async function startedAt(time: string, campaigns: readonly Line[], before: readonly string[] = []) {
  const started: Started[] = [];
  const list = () => Promise.resolve(campaigns.map((line) => ({ ...CAMPAIGN, ...line })));
  await runMachine(
    definition,
    {
      'List what is due': (asked) => {
        const event = ImportEvent.parse(asked);
        if (event.action !== 'list-due-reports') throw new Error(event.action);
        return listDueReports({ campaigns: { list } }, event.time);
      },
      'Start it': (parameters) => {
        const { Name, Input } = parameters as Started;
        if (before.includes(Name)) {
          const error = new Error('It stands already.');
          error.name = 'StepFunctions.ExecutionAlreadyExistsException';
          return Promise.reject(error);
        }
        started.push({ Name, Input });
        return Promise.resolve({});
      },
    },
    { time },
  );
  return started.map(({ Name, Input }) => [Name, ReportRunInput.parse(Input).clock] as const);
}

const HOUR = 3_600_000;
const EXIT: Line = { id: 'exit-2026', clock: 'rolling', status: 'open', opened: '2020-04-01' };
const WAVE: Line = { id: 'wave-1', clock: 'cohort', status: 'closed', closed: '2026-10-31' };

it.each([
  ['2027-01-05T03:30:00Z', '2026-Q4'],
  ['2026-04-05T02:30:00Z', '2026-Q1'],
  ['2026-07-05T02:30:00Z', '2026-Q2'],
  ['2026-10-05T02:30:00Z', '2026-Q3'],
])('on %s a rolling campaign is reported for %s', async (time, quarter) => {
  expect(await startedAt(time, [EXIT])).toEqual([[`exit-2026-${quarter}-scheduled`, quarter]]);
});

it('each campaign is reported from its own day on, and one that is held, or a draft, is passed over', async () => {
  const campaigns: Line[] = [
    { ...EXIT, id: 'fifth' },
    { ...EXIT, id: 'twentieth', reportDay: 20 },
    { ...EXIT, id: 'held', reportsHeld: true },
    { ...EXIT, id: 'draft', status: 'draft' },
    WAVE,
  ];
  const names = async (time: string) => (await startedAt(time, campaigns)).map(([name]) => name);
  expect(await names('2026-10-19T02:30:00Z')).toEqual(['fifth-2026-Q3-scheduled']);
  expect(await names('2026-10-20T02:30:00Z')).toEqual([
    'fifth-2026-Q3-scheduled',
    'twentieth-2026-Q3-scheduled',
  ]);
  expect(await names('2026-11-05T03:30:00Z')).toContain('wave-1-close-scheduled');
});

it('a run that was started before is started no more, and the next campaign is gone on with', async () => {
  const both = [EXIT, { ...EXIT, id: 'exit-2027' }];
  expect(await startedAt('2026-10-06T02:30:00Z', both, ['exit-2026-2026-Q3-scheduled'])).toEqual([
    ['exit-2027-2026-Q3-scheduled', '2026-Q3'],
  ]);
});

it('from 2024 to 2040 each quarter is first due on its day, whichever clocks are in force, and once', async () => {
  const days = Array.from({ length: 17 * 366 }, (_, index) => addDays('2024-01-01', index)).filter(
    (day) => isOn(CALENDAR.reports, day) && day < '2041',
  );
  for (const reportDay of [5, 17, 28]) {
    const campaigns = { list: () => Promise.resolve([{ ...CAMPAIGN, ...EXIT, reportDay }]) };
    const first = new Map<string, string>();
    for (const day of days) {
      const time = endOfDay(addDays(day, -1)) + 3.5 * HOUR;
      const due = await listDueReports({ campaigns }, new Date(time).toISOString());
      for (const { clock } of due.ok ? due.value : []) first.set(clock, first.get(clock) ?? day);
    }
    expect(first.size).toBe(4 * 17);
    for (const [clock, day] of first) {
      const after = addMonths(monthsOfQuarter(clock).at(-1) ?? '', 1);
      expect(day).toBe(`${after}-${String(reportDay).padStart(2, '0')}`);
    }
  }
});

it('the longest id of a campaign still makes a name that Step Functions takes', async () => {
  const [[name] = ['']] = await startedAt('2026-10-05T02:30:00Z', [{ ...EXIT, id: 'a'.repeat(60) }]);
  expect(name.length).toBeGreaterThan(60);
  expect(name.length).toBeLessThanOrEqual(80);
});
