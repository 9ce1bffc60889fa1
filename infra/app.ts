import path from 'node:path';
import { App, Tags, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundleFunctions, DEPLOYED } from './bundle.ts';
import { ENVIRONMENTS } from './environments.ts';
import { DataStack } from './stacks/data-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';

await bundleFunctions();

const app = new App();
for (const environment of ENVIRONMENTS) {
  const data = new DataStack(app, environment);
  const service = new ServiceStack(app, environment, {
    data,
    code: (id) => Code.fromAsset(path.join(DEPLOYED, id)),
  });
  for (const stack of [data, service]) Tags.of(stack).add('holdfast:stage', environment.stage);
}
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
