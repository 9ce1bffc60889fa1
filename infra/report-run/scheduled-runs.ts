/** ARNs of what starts runs by the calendar: who lists campaigns, and the report run itself. */
export interface ScheduledRunsParts {
  readonly campaigns: string;
  readonly reportRun: string;
}

const QUARTERS = [
  // The quarter that has just ended, by the month in which the schedule runs.
  { month: '01', clock: "States.Format('{}-Q4', States.MathAdd(States.StringToJson($.day[0]), -1))" },
  { month: '04', clock: "States.Format('{}-Q1', $.day[0])" },
  { month: '07', clock: "States.Format('{}-Q2', $.day[0])" },
  { month: '10', clock: "States.Format('{}-Q3', $.day[0])" },
] as const;

const ended = (month: string): string => `Quarter that ended before month ${month}`;

const start = (reportRun: string, clock: string) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::states:startExecution',
  Parameters: {
    StateMachineArn: reportRun,
    'Name.$': `States.Format('{}-{}-scheduled', $.campaign.id, ${clock})`,
    Input: { 'campaign.$': '$.campaign.id', 'clock.$': clock },
  },
  ResultPath: null,
  TimeoutSeconds: 60,
  Retry: [{ ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 5, BackoffRate: 2, MaxAttempts: 3 }],
  End: true,
});

/** The schedule may fire twice: an execution's name stands for 90 days, so the second start finds the first. */
const unlessStarted = (task: ReturnType<typeof start>) => ({
  ...task,
  Retry: [{ ErrorEquals: ['StepFunctions.ExecutionAlreadyExistsException'], MaxAttempts: 0 }, ...task.Retry],
  Catch: [{ ErrorEquals: ['StepFunctions.ExecutionAlreadyExistsException'], Next: 'Nothing to start' }],
});

/**
 * Starts a report run for each campaign that is due one. Its input is `{ time }`, when it was scheduled for: the fifth
 * of a month, when the shuffle of the first has mixed all that was sent before. A rolling campaign is due after each
 * quarter; a cohort once, after the shuffle that follows its close, or its last answers would be left out for ever.
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
      Choices: QUARTERS.map(({ month }) => ({ Variable: '$.day[1]', StringEquals: month, Next: ended(month) })),
      Default: 'No quarter ended',
    },
    ...Object.fromEntries(
      QUARTERS.map(({ month, clock }) => [ended(month), { ...keepDay({ 'quarter.$': clock }), Next: 'List campaigns' }]),
    ),
    'No quarter ended': { ...keepDay({ quarter: 'none' }), Next: 'List campaigns' },
    'List campaigns': {
      Type: 'Task',
      Resource: campaigns,
      Parameters: { action: 'list-campaigns' },
      ResultPath: '$.listed',
      TimeoutSeconds: 120,
      Retry: [{ ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 5, BackoffRate: 2, MaxAttempts: 3 }],
      Next: 'Each campaign',
    },
    'Each campaign': {
      Type: 'Map',
      ItemsPath: '$.listed.value',
      ItemSelector: { 'campaign.$': '$$.Map.Item.Value', 'quarter.$': '$.quarter', 'first.$': '$.first' },
      ItemProcessor: {
        ProcessorConfig: { Mode: 'INLINE' },
        StartAt: 'Is it due',
        States: {
          'Is it due': {
            Type: 'Choice',
            Choices: [
              {
                And: [
                  { Variable: '$.campaign.clock', StringEquals: 'rolling' },
                  { Not: { Variable: '$.campaign.status', StringEquals: 'draft' } },
                  { Not: { Variable: '$.quarter', StringEquals: 'none' } },
                ],
                Next: 'Report its quarter',
              },
              {
                And: [
                  { Variable: '$.campaign.clock', StringEquals: 'cohort' },
                  { Variable: '$.campaign.status', StringEquals: 'closed' },
                  { Variable: '$.campaign.closed', IsPresent: true },
                  { Variable: '$.campaign.closed', StringLessThanPath: '$.first' },
                ],
                Next: 'Report its close',
              },
            ],
            Default: 'Nothing to start',
          },
          'Report its quarter': unlessStarted(start(reportRun, '$.quarter')),
          'Report its close': unlessStarted(start(reportRun, '$.close')),
          'Nothing to start': { Type: 'Pass', End: true },
        },
      },
      ResultPath: null,
      End: true,
    },
  },
});

function keepDay(quarter: Record<string, string>) {
  return {
    Type: 'Pass',
    Parameters: { ...quarter, 'first.$': "States.Format('{}-{}-01', $.day[0], $.day[1])" },
  };
}
