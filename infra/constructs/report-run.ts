import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { DefinitionBody, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { FunctionId } from '../../shared/adapters/names.ts';
import type { Environment } from '../environments.ts';
import { reportRunName } from '../names.ts';
import { reportRunDefinition } from '../report-run/definition.ts';
import { quarterlyRunsDefinition } from '../report-run/quarterly-runs.ts';
import { acknowledge } from './acknowledge.ts';
import type { HouseFunction } from './house-function.ts';

const KEEPS_ITS_OWN_HISTORY = [
  {
    id: 'AwsSolutions-SF1',
    reason: 'Step Functions keeps every event of an execution for 90 days; a log of them needs a permission on `*`.',
  },
  { id: 'AwsSolutions-SF2', reason: 'Nothing here is traced. A run has four steps, and its history times each.' },
];

/** The report run, and what starts one for each campaign when a quarter has ended. */
export class ReportRun extends Construct {
  readonly run: StateMachine;
  readonly quarterly: StateMachine;
  readonly #name: string;

  constructor(scope: Construct, environment: Environment, functions: Readonly<Record<FunctionId, HouseFunction>>) {
    super(scope, 'report run');
    this.#name = reportRunName(environment);
    const { form, tally, release, render } = functions;
    const steps = { form, tally, release, render };
    this.run = this.#machine('run', this.#name, [...Object.values(steps)], reportRunDefinition({
      form: form.functionArn,
      tally: tally.functionArn,
      release: release.functionArn,
      render: render.functionArn,
    }));
    this.quarterly = this.#machine('quarterly', `${this.#name}-quarterly`, [functions.import], quarterlyRunsDefinition({
      campaigns: functions.import.functionArn,
      reportRun: this.run.stateMachineArn,
    }));
    this.quarterly.addToRolePolicy(
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [this.run.stateMachineArn] }),
    );
  }

  #machine(id: string, stateMachineName: string, invoked: readonly HouseFunction[], definition: object): StateMachine {
    const machine = new StateMachine(this, id, {
      stateMachineName,
      definitionBody: DefinitionBody.fromString(JSON.stringify(definition)),
    });
    machine.addToRolePolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: invoked.map(({ functionArn }) => functionArn),
      }),
    );
    acknowledge(machine, ...KEEPS_ITS_OWN_HISTORY);
    return machine;
  }

  /** ARN of a run by any name: names of runs are not known here. */
  get executions(): string {
    return Stack.of(this).formatArn({ service: 'states', resource: 'execution', resourceName: `${this.#name}:*`, arnFormat: 'arn' as never });
  }
}
