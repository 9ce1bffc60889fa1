import { ArnFormat, Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { acknowledge, wildcard } from './acknowledge.ts';

/** Lets a role or policy start runs of a machine of this name, and see how they end. */
export function allowRuns(
  user: ManagedPolicy | Role,
  { machine, name }: { readonly machine: StateMachine; readonly name: string },
  ...more: readonly string[]
): void {
  const runs = `execution:${name}:*`;
  const { region } = Stack.of(machine);
  const executions = Stack.of(machine).formatArn({
    service: 'states',
    resource: runs,
    arnFormat: ArnFormat.NO_RESOURCE_NAME,
  });
  const statements = [
    new PolicyStatement({ actions: ['states:StartExecution'], resources: [machine.stateMachineArn] }),
    new PolicyStatement({ actions: ['states:DescribeExecution', ...more], resources: [executions] }),
  ];
  for (const statement of statements) {
    if (user instanceof ManagedPolicy) user.addStatements(statement);
    else user.addToPolicy(statement);
  }
  acknowledge(user, {
    id: wildcard(`arn:<AWS::Partition>:states:${region}:<AWS::AccountId>:${runs}`),
    reason: 'A run gets its name when it starts; its machine is named in full.',
  });
}
