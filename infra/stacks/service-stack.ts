import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { type FunctionId, FUNCTIONS } from '../../shared/adapters/names.ts';
import { AccessLogWriter } from '../constructs/access-log-writer.ts';
import { Budget } from '../constructs/budget.ts';
import { houseFunctions, putAsideBy } from '../constructs/house-functions.ts';
import { OperatorAccess } from '../constructs/operator-access.ts';
import { Redrive } from '../constructs/redrive.ts';
import { ReportRun } from '../constructs/report-run.ts';
import { Sender } from '../constructs/sender.ts';
import { Site } from '../constructs/site.ts';
import type { Environment } from '../environments.ts';
import { dashboard } from '../dashboard.ts';
import { mailAlarms } from '../mail-alarms.ts';
import { PERMISSIONS } from '../permissions.ts';
import { permit } from '../permit.ts';
import { schedules } from '../schedules.ts';
import { serviceAlarms } from '../service-alarms.ts';
import { siteAlarms } from '../site-alarms.ts';
import type { DataStack } from './data-stack.ts';

interface ServiceStackProps {
  readonly data: DataStack;
  readonly code: (id: FunctionId) => Code;
}

/** What can be taken away and deployed again: functions, sites, the report run and the schedules. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, environment: Environment, { data, code }: ServiceStackProps) {
    super(scope, `holdfast-${environment.stage}-service`, {
      env: { region: environment.region },
      description: 'Holdfast: functions, sites, report runs and schedules.',
    });
    const functions = houseFunctions(this, { environment, code, alarms: data.alarms });
    const reports = new ReportRun(this, environment, functions);
    const sender = new Sender(this, {
      environment,
      stopMail: functions['stop-mail'],
      alarms: data.alarms,
    });
    for (const id of FUNCTIONS) permit(functions[id], PERMISSIONS[id], { data, sender, reports, functions });

    const sites = {
      respond: new Site(this, 'respondents', {
        environment,
        served: functions.respond,
        host: environment.hosts.respond,
        requestsPerAddress: 3000,
        // A page and a start each: a hundred people behind one address in five minutes.
        openPath: { prefix: '/o/', requestsPerAddress: 300 },
      }),
      console: new Site(this, 'researchers', {
        environment,
        served: functions.console,
        host: environment.hosts.console,
        requestsPerAddress: 3000,
      }),
    };
    const accessLogs = new AccessLogWriter(this);
    for (const { api } of Object.values(sites)) api.deploymentStage.node.addDependency(accessLogs);
    for (const id of ['respond', 'send-mail'] as const) {
      functions[id].addEnvironment('RESPONDENT_SITE', sites.respond.address);
    }
    data.signIn.allow(functions.console, sites.console.address);
    functions.notify.addEnvironment('CONSOLE_SITE', sites.console.address);

    const redrive = new Redrive(this, environment, [
      ...putAsideBy(functions),
      ...schedules(this, { functions, reports, alarms: data.alarms }),
    ]);
    const watched = { functions, sites: Object.values(sites), reports, alarms: data.alarms };
    serviceAlarms(this, watched);
    siteAlarms(this, { ...watched, tables: data.tables });
    mailAlarms(this, data.alarms);
    dashboard(this, environment, watched);
    new Budget(this, environment);
    new OperatorAccess(this, { environment, functions, reports, redrive });
    new CfnOutput(this, 'REPORT_RUN_ARN', {
      value: reports.run.stateMachineArn,
      description: 'Set it, and HOLDFAST_STAGE, for the operator commands.',
    });
  }
}
