import { Template } from 'aws-cdk-lib/assertions';
import { ENVIRONMENTS } from '../../../infra/environments.ts';
import { stacksWithoutCode } from '../../../infra/stacks/without-code.ts';

/** What is paid for standing there, counted in the templates of production. */
export function standing() {
  const production = ENVIRONMENTS.find(({ stage }) => stage === 'prod');
  if (production === undefined) throw new Error('There is no production.');
  const { data, service } = stacksWithoutCode(production);
  const templates = [data, service].map((stack) => Template.fromStack(stack));
  const of = (type: string) => templates.flatMap((each) => Object.values(each.findResources(type)));
  const firewalls = of('AWS::WAFv2::WebACL');
  return {
    firewalls: firewalls.length,
    rules: firewalls.reduce((sum, { Properties }) => sum + (Properties.Rules as unknown[]).length, 0),
    keys: of('AWS::KMS::Key').length,
    alarms: of('AWS::CloudWatch::Alarm').length,
    ownMetrics: of('AWS::Logs::MetricFilter').length,
    dashboards: of('AWS::CloudWatch::Dashboard').length,
  };
}
