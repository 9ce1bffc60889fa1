import type { Construct } from 'constructs';
import { CALENDAR, cronOf } from './calendar.ts';
import type { Alarms } from './constructs/alarms.ts';
import type { Functions } from './constructs/house-functions.ts';
import type { ReportRun } from './constructs/report-run.ts';
import type { PutAside } from './constructs/redrive.ts';
import { Schedule, SCHEDULED_TIME } from './constructs/schedule.ts';
import { toldOf } from './functions.ts';

interface Scheduled {
  readonly functions: Functions;
  readonly reports: ReportRun;
  readonly alarms: Alarms;
}

/** What the calendar starts. The shuffle of a month comes before the reports that count it. */
export function schedules(scope: Construct, { functions, reports, alarms }: Scheduled): readonly PutAside[] {
  return [
    new Schedule(scope, 'shuffle', {
      description: 'Mixes what was sent in the month that has just ended.',
      cron: cronOf(CALENDAR.shuffle),
      target: { arn: functions.shuffle.functionArn, action: 'lambda:InvokeFunction' },
      input: { action: 'scheduled', time: SCHEDULED_TIME },
      told: toldOf('shuffle'),
      alarms,
    }),
    new Schedule(scope, 'reports', {
      description:
        'Starts the reports of each campaign that is due them: after a quarter, or after its close.',
      cron: cronOf(CALENDAR.reports),
      target: { arn: reports.scheduled.stateMachineArn, action: 'states:StartExecution' },
      input: { time: SCHEDULED_TIME },
      told: {
        errorImpact: 'The reports of the quarter that has ended do not appear.',
        runbook: 'reports-missing',
      },
      alarms,
    }),
    new Schedule(scope, 'coding', {
      description: 'Makes the comments of whole region periods ready for coders.',
      cron: cronOf(CALENDAR.coding),
      target: { arn: functions.coding.functionArn, action: 'lambda:InvokeFunction' },
      input: { action: 'form' },
      told: toldOf('coding'),
      alarms,
    }),
    new Schedule(scope, 'open', {
      description: 'Opens the campaigns whose day has come.',
      cron: cronOf(CALENDAR.open),
      target: { arn: functions.import.functionArn, action: 'lambda:InvokeFunction' },
      input: { action: 'open-due' },
      told: {
        errorImpact: 'A wave or a round that was to begin today is not open, and nobody is invited to it.',
        runbook: 'campaign-not-opened',
      },
      alarms,
    }),
    new Schedule(scope, 'mail', {
      description: 'Goes on sending what was asked for, and reminds by the plans of campaigns.',
      cron: cronOf(CALENDAR.mail),
      target: { arn: functions['send-mail'].functionArn, action: 'lambda:InvokeFunction' },
      input: { action: 'due' },
      told: toldOf('send-mail'),
      alarms,
    }),
    new Schedule(scope, 'expire', {
      description: 'Destroys what people were told would be gone by now.',
      cron: cronOf(CALENDAR.expire),
      target: { arn: functions.expire.functionArn, action: 'lambda:InvokeFunction' },
      input: { action: 'expire' },
      told: toldOf('expire'),
      alarms,
    }),
    new Schedule(scope, 'anchor', {
      description: 'Keeps where the audit log ends, where nobody can change it.',
      cron: cronOf(CALENDAR.anchor),
      target: { arn: functions['audit-log'].functionArn, action: 'lambda:InvokeFunction' },
      input: { action: 'anchor' },
      told: toldOf('audit-log'),
      alarms,
    }),
  ].map(({ aside }) => aside);
}
