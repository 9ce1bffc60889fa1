import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Alarms } from './constructs/alarms.ts';

/**
 * Where SES begins to put an account under review: https://docs.aws.amazon.com/ses/latest/dg/reputation-dashboard-dg.html
 */
const REVIEWED_AT = [
  { metricName: 'Reputation.BounceRate', at: 0.05, what: 'come back' },
  { metricName: 'Reputation.ComplaintRate', at: 0.001, what: 'are complained of' },
] as const;

export function mailAlarms(scope: Construct, alarms: Alarms): void {
  for (const { metricName, at, what } of REVIEWED_AT) {
    alarms.on(scope, `mails ${what}`, {
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName,
        statistic: 'Average',
        period: Duration.hours(1),
      }),
      at,
      errorImpact: `So many mails ${what} that AWS may stop all mail: nobody would get a link or a reminder.`,
      runbook: 'mail-comes-back',
    });
  }
}
