/** The function, by name or ARN, behind each step of a report run. */
export interface ReportRunFunctions {
  readonly form: string;
  readonly tally: string;
  readonly release: string;
  readonly render: string;
}

interface Step {
  readonly resource: string;
  readonly parameters: Record<string, unknown>;
  readonly timeoutSeconds: number;
}

// Lambda's own faults. CDK's default list omits TooManyRequestsException, which a wide Map meets first.
const RETRY = [
  {
    ErrorEquals: [
      'Lambda.TooManyRequestsException',
      'Lambda.ServiceException',
      'Lambda.AWSLambdaException',
      'Lambda.SdkClientException',
      'Lambda.ClientExecutionTimeoutException',
    ],
    IntervalSeconds: 2,
    BackoffRate: 2,
    MaxAttempts: 6,
    MaxDelaySeconds: 60,
    JitterStrategy: 'FULL',
  },
  // Kinds of `Problem`: an answer, and asking again brings the same one.
  { ErrorEquals: ['not-found', 'invalid', 'not-allowed', 'too-few'], MaxAttempts: 0 },
  {
    ErrorEquals: ['States.Timeout', 'States.TaskFailed'],
    IntervalSeconds: 5,
    BackoffRate: 2,
    MaxAttempts: 2,
  },
];

const task = ({ resource, parameters, timeoutSeconds }: Step) => ({
  Type: 'Task',
  Resource: resource,
  Parameters: parameters,
  TimeoutSeconds: timeoutSeconds,
  Retry: RETRY,
});

const mapOver = (items: string, name: string, step: Step, atOnce: number) => ({
  Type: 'Map',
  ItemsPath: items,
  MaxConcurrency: atOnce,
  ItemProcessor: {
    ProcessorConfig: { Mode: 'INLINE' },
    StartAt: name,
    States: { [name]: { ...task(step), End: true } },
  },
});

const caughtBy = (state: string) => [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: state }];

/** Says in plain words which step stopped the run and what stands, before the run ends as failed. */
const explain = (sentence: string) => ({
  Type: 'Pass',
  Parameters: { 'cause.$': `States.Format('${sentence} The step said: {}', States.JsonToString($.failure))` },
  Next: 'Failed',
});

/**
 * The report run in Amazon States Language (JSONPath): Form → Tally → Release → Render → Gather,
 * the last where there is something.
 * Input is `ReportRunInput`; states carry keys and hashes alone, because a state holds at most 256 KB.
 */
export const reportRunDefinition = (functions: ReportRunFunctions) => ({
  Comment: 'Counts what may be counted together, decides every figure once, and writes the reports.',
  StartAt: 'Form',
  TimeoutSeconds: 7200,
  States: {
    Form: {
      ...task({
        resource: functions.form,
        parameters: { action: 'form', 'campaign.$': '$.campaign', 'clock.$': '$.clock' },
        timeoutSeconds: 300,
      }),
      Catch: caughtBy('Forming failed'),
      Next: 'Tally',
    },
    Tally: {
      ...mapOver(
        '$.regions',
        'Tally a region',
        {
          resource: functions.tally,
          parameters: { 'campaign.$': '$.campaign', 'clock.$': '$.clock', 'region.$': '$.region' },
          timeoutSeconds: 900,
        },
        12,
      ),
      ResultPath: '$.tallies',
      Catch: caughtBy('Tallying failed'),
      Next: 'Release',
    },
    Release: {
      ...task({
        resource: functions.release,
        parameters: { 'campaign.$': '$.campaign', 'clock.$': '$.clock' },
        timeoutSeconds: 900,
      }),
      Catch: caughtBy('Releasing failed'),
      Next: 'Render',
    },
    Render: {
      ...mapOver(
        '$.scopes',
        'Render a report',
        {
          resource: functions.render,
          parameters: { 'release.$': '$.release', 'scope.$': '$.scope' },
          timeoutSeconds: 300,
        },
        20,
      ),
      ResultPath: '$.reports',
      Catch: caughtBy('Rendering failed'),
      Next: 'Is anything released?',
    },
    // With nothing released there is no figure to gather, and the run has done what there was to do.
    'Is anything released?': {
      Type: 'Choice',
      Choices: [{ Variable: '$.scopes[0]', IsPresent: true, Next: 'Gather figures' }],
      Default: 'Nothing to gather',
    },
    'Nothing to gather': { Type: 'Succeed' },
    'Gather figures': {
      ...task({
        resource: functions.render,
        parameters: { action: 'gather-figures' },
        timeoutSeconds: 300,
      }),
      ResultPath: '$.figures',
      Catch: caughtBy('Gathering failed'),
      End: true,
    },
    'Forming failed': explain('Periods and batches could not be formed, and nothing was released.'),
    'Tallying failed': explain('Answers could not be counted, and nothing was released.'),
    'Releasing failed': explain('The figures could not be released, and earlier reports stand as they were.'),
    'Rendering failed': explain(
      'The figures are released, but not every report was written. Run it again: what exists stays.',
    ),
    'Gathering failed': explain(
      'The reports are written; the file of all figures was not, and is made when somebody asks for it.',
    ),
    Failed: { Type: 'Fail', Error: 'ReportRunFailed', CausePath: '$.cause' },
  },
});
