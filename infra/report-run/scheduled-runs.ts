/** ARNs of what starts runs by the calendar: who knows what is due, and the report run itself. */
export interface ScheduledRunsParts {
  readonly due: string;
  readonly reportRun: string;
}

const RETRY = [{ ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 5, BackoffRate: 2, MaxAttempts: 3 }];
const STARTED_BEFORE = ['StepFunctions.ExecutionAlreadyExistsException'];

/**
 * Starts each report run that is due. Its input is `{ time }`, when it was scheduled for. What is due stays due for a
 * while, and the schedule may fire twice: an execution's name stands for 90 days, so a second start finds the first.
 */
export const scheduledRunsDefinition = ({ due, reportRun }: ScheduledRunsParts) => ({
  Comment: 'Starts each report run that is due and was not started before.',
  StartAt: 'List what is due',
  TimeoutSeconds: 600,
  States: {
    'List what is due': {
      Type: 'Task',
      Resource: due,
      Parameters: { action: 'list-due-reports', 'time.$': '$.time' },
      TimeoutSeconds: 120,
      Retry: RETRY,
      Next: 'Each run',
    },
    'Each run': {
      Type: 'Map',
      ItemsPath: '$.value',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'INLINE' },
        StartAt: 'Start it',
        States: {
          'Start it': {
            Type: 'Task',
            Resource: 'arn:aws:states:::states:startExecution',
            Parameters: {
              StateMachineArn: reportRun,
              'Name.$': "States.Format('{}-{}-scheduled', $.campaign, $.clock)",
              Input: { 'campaign.$': '$.campaign', 'clock.$': '$.clock' },
            },
            TimeoutSeconds: 60,
            Retry: [{ ErrorEquals: STARTED_BEFORE, MaxAttempts: 0 }, ...RETRY],
            Catch: [{ ErrorEquals: STARTED_BEFORE, Next: 'Started before' }],
            End: true,
          },
          'Started before': { Type: 'Pass', End: true },
        },
      },
      End: true,
    },
  },
});
