import { type ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Environment } from '../environments.ts';
import { redriveName } from '../names.ts';
import { redriveDefinition } from '../redrive/definition.ts';
import { acknowledge } from './acknowledge.ts';
import { allowRuns } from './allow-runs.ts';

export interface PutAside {
  readonly name: string;
  readonly queue: IQueue;
  readonly target: { readonly arn: string; readonly action: string };
}

/** What an operator starts to do again what was put aside, without a permission on any queue. */
export class Redrive extends Construct {
  readonly #machine: StateMachine;
  readonly #name: string;

  constructor(scope: Construct, environment: Environment, asides: readonly PutAside[]) {
    super(scope, 'redrive');
    const definition = redriveDefinition(
      asides.map(({ name, queue, target }) => ({
        name,
        queueUrl: queue.queueUrl,
        kind: target.action === 'states:StartExecution' ? 'machine' : 'function',
        arn: target.arn,
      })),
    );
    this.#machine = new StateMachine(this, 'machine', {
      stateMachineName: redriveName(environment),
      definitionBody: DefinitionBody.fromString(JSON.stringify(definition)),
    });
    const statements = [
      new PolicyStatement({
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'],
        resources: asides.map(({ queue }) => queue.queueArn),
      }),
      ...[...new Set(asides.map(({ target }) => target.action))].map(
        (action) =>
          new PolicyStatement({
            actions: [action],
            resources: [
              ...new Set(
                asides.filter(({ target }) => target.action === action).map(({ target }) => target.arn),
              ),
            ],
          }),
      ),
    ];
    for (const statement of statements) this.#machine.addToRolePolicy(statement);
    this.#name = redriveName(environment);
    acknowledge(
      this.#machine,
      {
        id: 'AwsSolutions-SF1',
        reason: 'Step Functions keeps each event for 90 days; a log of them needs a permission on `*`.',
      },
      { id: 'AwsSolutions-SF2', reason: 'Nothing is traced here.' },
    );
  }

  allow(policy: ManagedPolicy): void {
    allowRuns(policy, { machine: this.#machine, name: this.#name });
  }
}
