/** ARNs of what starts runs by the calendar: who lists campaigns, and the report run itself. */
export interface ScheduledRunsParts {
  readonly campaigns: string;
  readonly reportRun: string;
}

/** By the month in which the schedule runs: the quarter that has just ended, and the day it began. */
const QUARTERS = [
  { month: '01', clock: "States.Format('{}-Q4', LAST)", began: "States.Format('{}-10-01', LAST)" },
  { month: '04', clock: "States.Format('{}-Q1', $.day[0])", began: "States.Format('{}-01-01', $.day[0])" },
  { month: '07', clock: "States.Format('{}-Q2', $.day[0])", began: "States.Format('{}-04-01', $.day[0])" },
  { month: '10', clock: "States.Format('{}-Q3', $.day[0])", began: "States.Format('{}-07-01', $.day[0])" },
] as const;

const lastYear = (expression: string): string =>
  expression.replace('LAST', 'States.MathAdd(States.StringToJson($.day[0]), -1)');

const ended = (month: string): string => `A quarter ended before month ${month}`;

const RETRY = [{ ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 5, BackoffRate: 2, MaxAttempts: 3 }];
const STARTED_BEFORE = ['StepFunctions.ExecutionAlreadyExistsException'];

/** The schedule may fire twice: an execution's name stands for 90 days, so the second start finds the first. */
const startOnce = (reportRun: string, name: string, clock: Readonly<Record<string, string>>) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::states:startExecution',
  Parameters: {
    StateMachineArn: reportRun,
    'Name.$': name,
    Input: { 'campaign.$': '$.campaign.id', ...clock },
  },
  TimeoutSeconds: 60,
  Retry: [{ ErrorEquals: STARTED_BEFORE, MaxAttempts: 0 }, ...RETRY],
  Catch: [{ ErrorEquals: STARTED_BEFORE, Next: 'Nothing to start' }],
  End: true,
});

const is = (path: string, value: string) => ({ Variable: path, StringEquals: value });

/** Somebody holds them, in the console: the schedule stays as it is, and starts none of this campaign. */
const IS_HELD = {
  And: [
    { Variable: '$.campaign.reportsHeld', IsPresent: true },
    { Variable: '$.campaign.reportsHeld', BooleanEquals: true },
  ],
};

/** Rolling: after each quarter, until the one in which it closed. */
const QUARTER_IS_DUE = {
  And: [
    is('$.campaign.clock', 'rolling'),
    { Not: is('$.quarter', 'none') },
    {
      Or: [
        is('$.campaign.status', 'open'),
        {
          And: [
            { Variable: '$.campaign.closed', IsPresent: true },
            { Variable: '$.campaign.closed', StringGreaterThanEqualsPath: '$.began' },
          ],
        },
      ],
    },
  ],
};

/** A cohort: after the shuffle that follows its close, or its last answers would be left out for ever. */
const CLOSE_IS_DUE = {
  And: [
    is('$.campaign.clock', 'cohort'),
    is('$.campaign.status', 'closed'),
    { Variable: '$.campaign.closed', IsPresent: true },
    { Variable: '$.campaign.closed', StringLessThanPath: '$.first' },
  ],
};

const eachCampaign = (reportRun: string) => ({
  StartAt: 'Is it due',
  States: {
    'Is it due': {
      Type: 'Choice',
      Choices: [
        { ...IS_HELD, Next: 'Nothing to start' },
        { ...QUARTER_IS_DUE, Next: 'Report its quarter' },
        { ...CLOSE_IS_DUE, Next: 'Report its close' },
      ],
      Default: 'Nothing to start',
    },
    'Report its quarter': startOnce(reportRun, "States.Format('{}-{}-scheduled', $.campaign.id, $.quarter)", {
      'clock.$': '$.quarter',
    }),
    'Report its close': startOnce(reportRun, "States.Format('{}-close-scheduled', $.campaign.id)", {
      clock: 'close',
    }),
    'Nothing to start': { Type: 'Pass', End: true },
  },
});

/**
 * Starts a report run for each campaign that is due one. Its input is `{ time }`, when it was scheduled for: the
 * fifth of a month, when the shuffle of the first has mixed what was sent before.
 */
export const scheduledRunsDefinition = ({ campaigns, reportRun }: ScheduledRunsParts) => ({
  Comment: 'Starts the report run of each campaign that is due one.',
  StartAt: 'Read the day',
  TimeoutSeconds: 600,
  States: {
    'Read the day': {
      Type: 'Pass',
      Parameters: { 'day.$': "States.StringSplit($.time, '-')" },
      Next: 'Has a quarter ended',
    },
    'Has a quarter ended': {
      Type: 'Choice',
      Choices: QUARTERS.map(({ month }) => ({ ...is('$.day[1]', month), Next: ended(month) })),
      Default: 'No quarter ended',
    },
    ...Object.fromEntries(
      QUARTERS.map(({ month, clock, began }) => [
        ended(month),
        known({ 'quarter.$': lastYear(clock), 'began.$': lastYear(began) }),
      ]),
    ),
    'No quarter ended': known({ quarter: 'none', began: 'none' }),
    'List campaigns': {
      Type: 'Task',
      Resource: campaigns,
      Parameters: { action: 'list-campaigns' },
      ResultPath: '$.listed',
      TimeoutSeconds: 120,
      Retry: RETRY,
      Next: 'Each campaign',
    },
    'Each campaign': {
      Type: 'Map',
      ItemsPath: '$.listed.value',
      ItemSelector: {
        'campaign.$': '$$.Map.Item.Value',
        'quarter.$': '$.quarter',
        'began.$': '$.began',
        'first.$': '$.first',
      },
      ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...eachCampaign(reportRun) },
      End: true,
    },
  },
});

function known(quarter: Readonly<Record<string, string>>) {
  return {
    Type: 'Pass',
    Parameters: { ...quarter, 'first.$': "States.Format('{}-{}-01', $.day[0], $.day[1])" },
    Next: 'List campaigns',
  };
}
