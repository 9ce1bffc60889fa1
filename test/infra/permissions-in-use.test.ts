import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FunctionId, FUNCTIONS } from '../../shared/adapters/names.ts';
import { bringContext } from './permissions-in-use/bring-context.ts';
import { bringLists } from './permissions-in-use/bring-lists.ts';
import { said } from './permissions-in-use/guard.ts';
import { live } from './permissions-in-use/life.ts';
import { type GuardedAws, guardedAws } from './permissions-in-use/local-aws.ts';

/**
 * What Lambda, SES and S3 ask for in a function's name: logs, queues, the set of the sending identity, a bucket's key; and
 * a browser with a form that the function signed.
 */
const SEEN_ELSEWHERE =
  /: (logs:|sqs:|ses:.*configuration-set|kms:\w+ on key uploads|s3:PutObject on bucket uploads\/context)/;

let aws: GuardedAws;
let stopped: unknown;
let tokens: readonly string[] = [];
beforeAll(async () => {
  aws = await guardedAws();
  try {
    ({ tokens } = await live(aws));
    const ask = async <T>(id: FunctionId, event: object): Promise<T> => {
      const result = (await aws.invoke(id, event)) as { ok: boolean; value: T };
      if (!result.ok) throw new Error(`${id} refused ${JSON.stringify(event)}: ${JSON.stringify(result)}`);
      return result.value;
    };
    const endpoint = aws.stack.environment['AWS_ENDPOINT_URL'] ?? '';
    await bringLists(ask, endpoint);
    await bringContext(ask, endpoint);
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

/** Staff whom a report was published to are named by their address: no respondent is. */
const READER = 'reader@example.invalid';

/** Links, which some wrote as their answer too, and addresses. */
const secretsIn = (text: string): readonly string[] => [
  ...tokens.filter((token) => text.includes(token)),
  ...(/[\w.-]+@example\.invalid/.exec(text) ?? []),
];

it('no function writes an address, a link or what somebody answered to its log, even in most detail', () => {
  expect(tokens.length).toBeGreaterThan(5);
  expect(aws.logged.filter((line) => line.startsWith('respond: ')).length).toBeGreaterThan(10);
  expect(aws.logged.filter((line) => secretsIn(line).length > 0)).toEqual([]);
});

it('nothing is kept, or asked for, under a name that has one of these in it', () => {
  expect(aws.named.size).toBeGreaterThan(300);
  const telling = [...aws.named].filter((name) => secretsIn(name.replace(READER, '')).length > 0);
  expect(telling).toEqual([]);
});
