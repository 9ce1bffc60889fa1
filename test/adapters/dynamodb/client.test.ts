import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { dynamoClient } from '../../../shared/adapters/dynamodb/client.ts';

const stepsOf = (client: DynamoDBClient): readonly string[] => client.middlewareStack.identify();

it('takes every step of the SDK but the one that tells a log what a reply holds', () => {
  const usual = stepsOf(new DynamoDBClient({}));
  const left = stepsOf(dynamoClient());
  expect(usual.filter((step) => !left.includes(step))).toEqual([expect.stringContaining('loggerMiddleware')]);
  expect(left).toHaveLength(usual.length - 1);
});
