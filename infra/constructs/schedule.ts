import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Told } from '../runbooks.ts';
import type { Alarms } from './alarms.ts';
import { asideQueue } from './aside-queue.ts';
import type { PutAside } from './redrive.ts';

/** EventBridge puts the time that a run was scheduled for in its place: a retry names the same month. */
export const SCHEDULED_TIME = '<aws.scheduler.scheduled-time>';

interface ScheduleProps {
  readonly description: string;
  /** Of Europe/London, and never between 01:00 and 02:00, an hour that comes twice or not at all. */
  readonly cron: string;
  readonly target: { readonly arn: string; readonly action: string };
  readonly input: Readonly<Record<string, string>>;
  readonly told: Told;
  readonly alarms: Alarms;
}

/** Starts one thing by the calendar, tries for a day, and then puts what it could not start aside. */
export class Schedule extends Construct {
  readonly aside: PutAside;

  constructor(scope: Construct, id: string, props: ScheduleProps) {
    super(scope, `${id} schedule`);
    const aside = asideQueue(this, 'not started', props.told, props.alarms);
    this.aside = { name: `${id} not started`, queue: aside, target: props.target };
    const role = new Role(this, 'role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: [props.target.action], resources: [props.target.arn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [aside.queueArn] }));
    const group = new CfnScheduleGroup(this, 'group');
    new CfnSchedule(this, 'schedule', {
      description: props.description,
      groupName: group.ref,
      scheduleExpression: `cron(${props.cron})`,
      scheduleExpressionTimezone: 'Europe/London',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: props.target.arn,
        roleArn: role.roleArn,
        input: JSON.stringify(props.input),
        retryPolicy: { maximumEventAgeInSeconds: 86_400, maximumRetryAttempts: 185 },
        deadLetterConfig: { arn: aside.queueArn },
      },
    });
    props.alarms.on(this, 'dropped', {
      metric: new Metric({
        namespace: 'AWS/Scheduler',
        metricName: 'InvocationDroppedCount',
        dimensionsMap: { ScheduleGroup: group.ref },
        statistic: 'Sum',
        period: Duration.hours(1),
      }),
      ...props.told,
    });
  }
}
