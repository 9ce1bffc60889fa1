import { type ManagedPolicy, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { DefinitionBody, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Environment } from '../environments.ts';
import { reportRunName } from '../names.ts';
import { reportRunDefinition } from '../report-run/definition.ts';
import { scheduledRunsDefinition } from '../report-run/scheduled-runs.ts';
import { acknowledge } from './acknowledge.ts';
import { allowRuns } from './allow-runs.ts';
import type { HouseFunction } from './house-function.ts';
import type { Functions } from './house-functions.ts';

interface MachineProps {
  readonly name: string;
  readonly invokes: readonly HouseFunction[];
  readonly definition: object;
}

/** The report run, and what starts one for each campaign that is due one. */
export class ReportRun extends Construct {
  readonly run: StateMachine;
  readonly scheduled: StateMachine;
  readonly #name: string;

  constructor(scope: Construct, environment: Environment, functions: Functions) {
    super(scope, 'reports');
    const name = reportRunName(environment);
    this.#name = name;
    const { form, tally, release, render, import: importer } = functions;
    this.run = this.#machine('run', {
      name,
      invokes: [form, tally, release, render],
      definition: reportRunDefinition({
        form: form.functionArn,
        tally: tally.functionArn,
        release: release.functionArn,
        render: render.functionArn,
      }),
    });
    this.scheduled = this.#machine('scheduled', {
      name: `${name}s-due`,
      invokes: [importer],
      definition: scheduledRunsDefinition({
        due: importer.functionArn,
        reportRun: this.run.stateMachineArn,
      }),
    });
    this.scheduled.addToRolePolicy(
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [this.run.stateMachineArn] }),
    );
  }

  /** Lets a role or policy start runs, and see how they end. */
  allow(user: ManagedPolicy | Role, ...more: readonly string[]): void {
    allowRuns(user, { machine: this.run, name: this.#name }, ...more);
  }

  #machine(id: string, { name, invokes, definition }: MachineProps): StateMachine {
    const machine = new StateMachine(this, id, {
      stateMachineName: name,
      definitionBody: DefinitionBody.fromString(JSON.stringify(definition)),
    });
    machine.addToRolePolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: invokes.map(({ functionArn }) => functionArn),
      }),
    );
    acknowledge(
      machine,
      {
        id: 'AwsSolutions-SF1',
        reason:
          'Step Functions keeps each event of a run for 90 days; a log of them needs a permission on `*`.',
      },
      {
        id: 'AwsSolutions-SF2',
        reason: 'Nothing is traced here. A run has five steps, and its history times each.',
      },
    );
    return machine;
  }
}
