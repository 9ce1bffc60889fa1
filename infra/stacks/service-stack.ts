import { Duration, Stack } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { type BucketId, type FunctionId, FUNCTIONS, type TableId } from '../../shared/adapters/names.ts';
import { AccessLogWriter } from '../constructs/access-log-writer.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { OperatorAccess } from '../constructs/operator-access.ts';
import { ReportRun } from '../constructs/report-run.ts';
import { Sender } from '../constructs/sender.ts';
import { Site } from '../constructs/site.ts';
import type { Environment } from '../environments.ts';
import { PERMISSIONS } from '../permissions.ts';
import { alarmOn } from '../service-alarms.ts';
import { schedules } from '../schedules.ts';
import type { DataStack } from './data-stack.ts';

export type Functions = Readonly<Record<FunctionId, HouseFunction>>;

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
    const functions = Object.fromEntries(
      FUNCTIONS.map((id) => [id, new HouseFunction(this, { id, environment, code: code(id) })]),
    ) as Functions;
    const reports = new ReportRun(this, environment, functions);
    const sender = new Sender(this, environment);
    for (const id of FUNCTIONS) grant(functions[id], data, sender, reports);

    const accessLogs = new AccessLogWriter(this);
    const sites = {
      respond: this.#site('respond', environment, functions.respond, 1000),
      console: this.#site('console', environment, functions.console, 2000),
    };
    for (const site of Object.values(sites)) site.node.addDependency(accessLogs);
    signIn(functions.console, sites.console.address, data);
    functions['send-mail'].addEnvironment('RESPONDENT_SITE', sites.respond.address);

    schedules(this, functions, reports, data.alarms);
    alarmOn(this, { functions, sites, reports, alarms: data.alarms });
    new OperatorAccess(this, environment, functions, reports);
  }
}
