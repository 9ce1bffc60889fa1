import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type Environment, ENVIRONMENTS } from '../../infra/environments.ts';
import { DataStack } from '../../infra/stacks/data-stack.ts';
import { ServiceStack } from '../../infra/stacks/service-stack.ts';

const environmentOf = (stage: Environment['stage']): Environment =>
  ENVIRONMENTS.find((environment) => environment.stage === stage)!;

/** As the command line hands them to the app. */
const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as {
  context: Record<string, unknown>;
};

/** The stacks of an environment, around functions that do nothing. */
export function stacksOf(stage: Environment['stage']) {
  const app = new App({ context });
  const data = new DataStack(app, environmentOf(stage));
  const service = new ServiceStack(app, environmentOf(stage), { data, code: () => Code.fromInline('0') });
  return { app, data, service };
}

/** What CloudFormation is handed for an environment. */
export function templatesOf(stage: Environment['stage']) {
  const { data, service } = stacksOf(stage);
  return { data: Template.fromStack(data), service: Template.fromStack(service) };
}
