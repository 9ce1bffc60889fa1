import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, it } from 'vitest';
import { stacksOf } from './stacks.ts';

/** After synthesis, when a reference from one stack to another has become what is deployed. */
function findings({ app }: Pick<ReturnType<typeof stacksOf>, 'app'>): readonly string[] {
  app.synth();
  return new AwsSolutionsChecks(app).validateScope(app).violations.map(({ ruleName }) => ruleName);
}

it.each(['dev', 'prod'] as const)(
  'cdk-nag finds nothing in %s that is not acknowledged with a reason',
  (stage) => {
    expect(findings(stacksOf(stage))).toEqual([]);
  },
);

it('cdk-nag does look: a bucket without care is found', () => {
  const stacks = stacksOf('dev');
  new Bucket(stacks.data, 'careless');
  expect(findings(stacks)).toEqual(expect.arrayContaining(['AwsSolutions-S1', 'AwsSolutions-S10']));
});
