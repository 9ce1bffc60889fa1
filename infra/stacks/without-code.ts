import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Environment } from '../environments.ts';
import { DataStack } from './data-stack.ts';
import { ServiceStack } from './service-stack.ts';

/** As the command line hands them to the app. */
const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as {
  context: Record<string, unknown>;
};

/** The stacks of an environment around functions that do nothing: all but the code, in a second or two. */
export function stacksWithoutCode(environment: Environment) {
  const app = new App({ context });
  const data = new DataStack(app, environment);
  const service = new ServiceStack(app, environment, { data, code: () => Code.fromInline('0') });
  return { app, data, service };
}
