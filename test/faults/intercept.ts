import { AsyncLocalStorage } from 'node:async_hooks';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Call, MemoryAws } from './memory/aws.ts';

/** before: the call never arrives. after: its answer never does. again: the SDK, without an answer, sends it a second time. */
export const SIDES = ['before', 'after', 'again'] as const;
export type Side = (typeof SIDES)[number];

/** One run of a function: what it calls, and which of its calls fails how. */
export interface Attempt {
  readonly calls: string[];
  readonly fault?: { readonly call: number; readonly side: Side } | undefined;
  underWay: number;
}

const attempts = new AsyncLocalStorage<Attempt | undefined>();

/** A connection that broke: nothing of AWS says so. */
class BrokenConnection extends Error {
  override readonly name = 'ECONNRESET';
}

interface Client {
  readonly config: { readonly serviceId: string };
}

interface Command {
  readonly constructor: { readonly name: string };
  readonly input: { readonly TableName?: string; readonly Bucket?: string };
}

/** Every client of the SDK in this process sends to `aws` from now on. Returns how to undo it. */
export function intercept(aws: MemoryAws): () => void {
  const all = Object.getPrototypeOf(DynamoDBClient.prototype) as { send: unknown };
  const { send } = all;
  all.send = function (this: Client, { constructor, input }: Command) {
    return sent(aws, { service: this.config.serviceId, command: constructor.name, input });
  };
  return () => void (all.send = send);
}

async function sent(aws: MemoryAws, call: Call): Promise<unknown> {
  const attempt = attempts.getStore();
  // What a function that is called calls in its turn is that function's, and tried there.
  const run = () => attempts.run(undefined, () => aws.run(call));
  if (attempt === undefined) return run();
  const here = attempt.calls.push(nameOf(call)) - 1;
  attempt.underWay += 1;
  try {
    const side = attempt.fault?.call === here ? attempt.fault.side : undefined;
    if (side === 'before') throw new BrokenConnection('made to fail');
    if (side === undefined) return await run();
    // What came of it nobody hears.
    await run().catch(() => undefined);
    if (side === 'after') throw new BrokenConnection('made to fail');
    return await run();
  } finally {
    attempt.underWay -= 1;
  }
}

const nameOf = ({ service, command, input }: Call): string => {
  const { TableName, Bucket } = input as Command['input'];
  return [service, command.replace('Command', ''), TableName ?? Bucket ?? ''].join(' ').trim();
};

/** Lets a function run, and then whatever it left running. */
export async function during<T>(attempt: Attempt, work: () => Promise<T>): Promise<T> {
  try {
    return await attempts.run(attempt, work);
  } finally {
    for (let quiet = 0; quiet < 20; quiet += 1) {
      await new Promise(setImmediate);
      if (attempt.underWay > 0) quiet = 0;
    }
  }
}
