import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { LONGEST } from '../functions.ts';
import { acknowledge } from './acknowledge.ts';
import type { Told } from '../runbooks.ts';
import type { Alarms } from './alarms.ts';

/** Where an event is put aside that could not be handled: somebody is told, and has 14 days to see why. */
export function asideQueue(
  scope: Construct,
  id: string,
  { errorImpact, runbook }: Told,
  alarms: Alarms,
): Queue {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    // Whoever does it again has it in hand for six times as long as that can take: nobody else does it meanwhile.
    visibilityTimeout: Duration.seconds(6 * LONGEST),
  });
  alarms.on(scope, id, {
    metric: queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
    errorImpact,
    runbook,
  });
  acknowledge(queue, {
    id: 'AwsSolutions-SQS3',
    reason: 'It is where others put things aside: nothing reads it by itself.',
  });
  return queue;
}
