import { Template } from 'aws-cdk-lib/assertions';
import { type Environment, ENVIRONMENTS } from '../../infra/environments.ts';
import { stacksWithoutCode } from '../../infra/stacks/without-code.ts';

const environmentOf = (stage: Environment['stage']): Environment =>
  ENVIRONMENTS.find((environment) => environment.stage === stage)!;

/** The stacks of an environment, around functions that do nothing. */
export const stacksOf = (stage: Environment['stage']) => stacksWithoutCode(environmentOf(stage));

/** What CloudFormation is handed for an environment. */
export function templatesOf(stage: Environment['stage']) {
  const { data, service } = stacksOf(stage);
  return { data: Template.fromStack(data), service: Template.fromStack(service) };
}
