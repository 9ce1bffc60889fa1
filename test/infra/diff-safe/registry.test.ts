import { expect, it } from 'vitest';
import { STATEFUL } from '../../../infra/diff-safe/stateful.ts';
import { registry } from '../registry.ts';

/** For these AWS refuses the change instead, which the registry does not hold. */
const REFUSED_BY_AWS = new Set(['AWS::KMS::Key', 'AWS::Cognito::UserPool']);

const replacing = (type: string) =>
  Object.entries(registry.resource(type).properties)
    .filter(([, { causesReplacement = 'no' }]) => causesReplacement !== 'no')
    .map(([name]) => name);

it.each(Object.keys(STATEFUL).filter((type) => !REFUSED_BY_AWS.has(type)))(
  '%s is replaced for exactly the properties that the registry of CloudFormation names',
  (type) => {
    expect(replacing(type).toSorted()).toEqual([...STATEFUL[type]!].toSorted());
  },
);

it.each([...REFUSED_BY_AWS])('%s has the properties that are watched', (type) => {
  expect(replacing(type)).toEqual([]);
  expect(Object.keys(registry.resource(type).properties)).toEqual(
    expect.arrayContaining([...STATEFUL[type]!]),
  );
});
