export interface Aside {
  /** As it is named to whoever asks: `shuffle put aside`. */
  readonly name: string;
  readonly queueUrl: string;
  readonly kind: 'function' | 'machine';
  readonly arn: string;
}

/**
 * Takes what was put aside out of every queue, once, and does it again: a message goes when that worked, and one that
 * fails again stays where it is, out of the way of the rest until its time in hand is over.
 */
export const redriveDefinition = (asides: readonly Aside[]) => ({
  Comment: 'Does again what was put aside.',
  StartAt: 'Which queues',
  TimeoutSeconds: 10_800,
  States: {
    'Which queues': { Type: 'Pass', Result: { queues: asides }, Next: 'Each queue' },
    'Each queue': {
      Type: 'Map',
      ItemsPath: '$.queues',
      ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, StartAt: 'Begin', States: oneQueue },
      End: true,
    },
  },
});

const RETRY = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 2, MaxAttempts: 3, BackoffRate: 2 }];
const LEAVE = [{ ErrorEquals: ['States.ALL'], ResultPath: '$.reply', Next: 'Leave it' }];
const BODY = 'States.StringToJson($.taken.Messages[0].Body)';

const oneQueue = {
  Begin: {
    Type: 'Pass',
    Parameters: { 'queue.$': '$', done: 0, left: 0 },
    Next: 'Take one',
  },
  'Take one': {
    Type: 'Task',
    Resource: 'arn:aws:states:::aws-sdk:sqs:receiveMessage',
    Parameters: { 'QueueUrl.$': '$.queue.queueUrl', MaxNumberOfMessages: 1, WaitTimeSeconds: 5 },
    ResultPath: '$.taken',
    TimeoutSeconds: 60,
    Retry: RETRY,
    Next: 'Was there one',
  },
  'Was there one': {
    Type: 'Choice',
    Choices: [
      { Not: { Variable: '$.taken.Messages[0]', IsPresent: true }, Next: 'That was all' },
      { Variable: '$.queue.kind', StringEquals: 'machine', Next: 'Start it again' },
    ],
    Default: 'Do it again',
  },
  'Do it again': {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters: { 'FunctionName.$': '$.queue.arn', 'Payload.$': BODY },
    ResultPath: '$.reply',
    TimeoutSeconds: 960,
    Catch: LEAVE,
    Next: 'Did it work',
  },
  'Did it work': {
    Type: 'Choice',
    Choices: [
      {
        And: [
          { Variable: '$.reply.Payload.ok', IsPresent: true },
          { Variable: '$.reply.Payload.ok', BooleanEquals: true },
        ],
        Next: 'Take it out',
      },
    ],
    Default: 'Leave it',
  },
  'Start it again': {
    Type: 'Task',
    Resource: 'arn:aws:states:::states:startExecution',
    Parameters: { 'StateMachineArn.$': '$.queue.arn', 'Input.$': BODY },
    ResultPath: '$.reply',
    TimeoutSeconds: 60,
    Catch: LEAVE,
    Next: 'Take it out',
  },
  'Take it out': {
    Type: 'Task',
    Resource: 'arn:aws:states:::aws-sdk:sqs:deleteMessage',
    Parameters: {
      'QueueUrl.$': '$.queue.queueUrl',
      'ReceiptHandle.$': '$.taken.Messages[0].ReceiptHandle',
    },
    ResultPath: '$.reply',
    TimeoutSeconds: 60,
    Retry: RETRY,
    Next: 'One more is done',
  },
  'One more is done': counted({ 'done.$': 'States.MathAdd($.done, 1)', 'left.$': '$.left' }),
  'Leave it': counted({ 'done.$': '$.done', 'left.$': 'States.MathAdd($.left, 1)' }),
  'That was all': {
    Type: 'Pass',
    Parameters: { 'name.$': '$.queue.name', 'done.$': '$.done', 'left.$': '$.left' },
    End: true,
  },
};

function counted(counts: Readonly<Record<string, string>>) {
  return { Type: 'Pass', Parameters: { 'queue.$': '$.queue', ...counts }, Next: 'Take one' };
}
