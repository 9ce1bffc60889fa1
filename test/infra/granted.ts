import type { CfnElement } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { IConstruct } from 'constructs';
import type { FunctionId } from '../../shared/adapters/names.ts';
import type { stacksOf } from './stacks.ts';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Grant {
  readonly action: string;
  /** `table slips`, `bucket workings/tallies/*`, `key link`, or the name in its own stack. */
  readonly resource: string;
  readonly condition?: string;
}

type Stacks = ReturnType<typeof stacksOf>;

/** Who may do what, as the templates tell it to CloudFormation and not as the source tells it to CDK. */
export function grantsOf(stacks: Stacks) {
  const service = Template.fromStack(stacks.service);
  const names = namesOf(stacks);
  return (id: FunctionId): readonly Grant[] => {
    const role = roleOf(service, id);
    const policies = Object.values(service.findResources('AWS::IAM::Policy')).filter(({ Properties }) =>
      (Properties.Roles as { Ref: string }[]).some(({ Ref }) => Ref === role),
    );
    return policies.flatMap(({ Properties }) =>
      (Properties.PolicyDocument.Statement as Statement[]).flatMap((statement) => read(statement, names)),
    );
  };
}

function roleOf(service: Template, id: FunctionId): string {
  const [found] = Object.values(
    service.findResources('AWS::Lambda::Function', { Properties: { FunctionName: `holdfast-prod-${id}` } }),
  );
  return found?.['Properties'].Role['Fn::GetAtt'][0] as string;
}

function read(
  { Effect, Action, Resource, Condition }: Statement,
  names: ReadonlyMap<string, string>,
): Grant[] {
  if (Effect !== 'Allow') throw new Error(`A statement that ${Effect}s is not read here.`);
  return [Action].flat().flatMap((action) =>
    [Resource].flat().map((resource) => ({
      action,
      resource: named(resource, names),
      ...(Condition !== undefined && { condition: Object.values(Condition).flatMap(said).join(' and ') }),
    })),
  );
}

const said = (condition: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(condition).map(([key, value]) => `${key} is ${[value].flat().join(' or ')}`);

function named(resource: unknown, names: ReadonlyMap<string, string>): string {
  if (typeof resource === 'string') return resource;
  const { 'Fn::Join': join, ...rest } = resource as { 'Fn::Join'?: [string, unknown[]] };
  if (join !== undefined) {
    const text = join[1].map((part) => named(part, names)).join('');
    return text.replace(/^arn:Partition:s3:::holdfast-prod-(\w+)-AccountId/, 'bucket $1');
  }
  const words = JSON.stringify(rest);
  const [, referred = '', attributed = ''] = OWN.exec(words) ?? [];
  return names.get(words) ?? (referred || attributed || words);
}

/** A name within the stack, without the hash that CDK puts at its end. */
const OWN = /^\{(?:"Ref":"(?:AWS::)?(\w+?)|"Fn::GetAtt":\["(\w+?))(?:[0-9A-F]{8})?"(?:,"Arn"\])?\}$/;

/** CloudFormation's words for each table and key, as the service stack imports them, against our own. */
function namesOf({ data }: Stacks): ReadonlyMap<string, string> {
  const outputs = Object.values(Template.fromStack(data).findOutputs('*'));
  const logicalId = (construct: IConstruct) => data.getLogicalId(construct.node.defaultChild as CfnElement);
  const own = new Map([
    ...Object.entries(data.tables).map(([id, { table }]) => [logicalId(table), `table ${id}`] as const),
    ...Object.entries(data.keys).map(([id, { key }]) => [logicalId(key), `key ${id}`] as const),
  ]);
  return new Map(
    outputs.flatMap(({ Value, Export }) => {
      const [id = '', attribute] = (Value as { 'Fn::GetAtt'?: string[] })['Fn::GetAtt'] ?? [];
      const name = attribute === 'Arn' ? own.get(id) : undefined;
      return name === undefined ? [] : [[JSON.stringify({ 'Fn::ImportValue': Export.Name }), name] as const];
    }),
  );
}
