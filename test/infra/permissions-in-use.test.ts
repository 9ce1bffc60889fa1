import { afterAll, beforeAll, expect, it } from 'vitest';
import { FUNCTIONS } from '../../shared/adapters/names.ts';
import { said } from './permissions-in-use/guard.ts';
import { live } from './permissions-in-use/life.ts';
import { type GuardedAws, guardedAws } from './permissions-in-use/local-aws.ts';

/** What Lambda and SES ask for in a function's name: logs, queues, and the set of the sending identity. */
const SEEN_ELSEWHERE = /: (logs:|sqs:|ses:.*configuration-set)/;

let aws: GuardedAws;
let stopped: unknown;
beforeAll(async () => {
  aws = await guardedAws();
  try {
    await live(aws);
  } catch (error) {
    stopped = error;
  }
}, 300_000);
afterAll(() => aws.close());

it('a year of a campaign goes by without a function being refused by its own role', () => {
  expect(aws.refused).toEqual([]);
  expect(stopped).toBeUndefined();
});

it('no function holds a permission that it does not use in that year', () => {
  const granted = FUNCTIONS.flatMap((id) => aws.grants(id).map((grant) => said(id, grant)));
  const unused = granted.filter((line) => !aws.used.has(line) && !SEEN_ELSEWHERE.test(line));
  expect(unused).toEqual([]);
});
