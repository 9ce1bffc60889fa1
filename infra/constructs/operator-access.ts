import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { FunctionId } from '../../shared/adapters/names.ts';
import type { Environment } from '../environments.ts';
import { acknowledge } from './acknowledge.ts';
import type { HouseFunction } from './house-function.ts';
import type { ReportRun } from './report-run.ts';

/** What the commands invoke; the others are steps of a run or sites. */
const INVOKED: readonly FunctionId[] = ['import', 'send-mail', 'shuffle', 'form', 'render', 'expire'];

/** What a person who runs the operator's commands needs, and no more: nothing on a table, bucket or key. */
export class OperatorAccess extends Construct {
  constructor(
    scope: Construct,
    { stage }: Environment,
    functions: Readonly<Record<FunctionId, HouseFunction>>,
    { run, executions }: ReportRun,
  ) {
    super(scope, 'operator access');
    const policy = new ManagedPolicy(this, 'policy', {
      managedPolicyName: `holdfast-${stage}-operator`,
      description: 'The commands of npm run holdfast: they invoke functions and start report runs.',
      statements: [
        new PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: INVOKED.map((id) => functions[id].functionArn),
        }),
        new PolicyStatement({ actions: ['states:StartExecution'], resources: [run.stateMachineArn] }),
        new PolicyStatement({
          actions: ['states:DescribeExecution', 'states:GetExecutionHistory'],
          resources: [executions],
        }),
      ],
    });
    acknowledge(policy, {
      id: 'AwsSolutions-IAM5',
      reason: 'A run is named when it starts: its machine is named in full.',
    });
  }
}
