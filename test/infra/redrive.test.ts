import { describe, expect, it } from 'vitest';
import { FUNCTIONS_DEPLOYED } from '../../infra/functions.ts';
import { runMachine } from '../../infra/local/aws/interpreter.ts';
import { redriveDefinition } from '../../infra/redrive/definition.ts';
import { templatesOf } from './stacks.ts';

interface Message {
  readonly Body: string;
  readonly ReceiptHandle: string;
}

/** Queues as SQS keeps them: what somebody has in hand is shown to nobody else. */
function queues(messages: Readonly<Record<string, readonly string[]>>) {
  const waiting = new Map(
    Object.entries(messages).map(([url, bodies]) => [
      url,
      bodies.map((Body, index) => ({ Body, ReceiptHandle: `${url} ${index}` })),
    ]),
  );
  const inHand = new Map<string, Message>();
  return {
    kept: () => [...inHand.values()].map(({ Body }) => Body),
    async take(input: unknown) {
      const message = waiting.get((input as { QueueUrl: string }).QueueUrl)?.shift();
      if (message !== undefined) inHand.set(message.ReceiptHandle, message);
      return message === undefined ? {} : { Messages: [message] };
    },
    async remove(input: unknown) {
      inHand.delete((input as { ReceiptHandle: string }).ReceiptHandle);
      return {};
    },
  };
}

const definition = redriveDefinition([
  { name: 'shuffle failed', queueUrl: 'shuffle', kind: 'function', arn: 'arn:shuffle' },
  { name: 'reports not started', queueUrl: 'reports', kind: 'machine', arn: 'arn:due' },
]);

async function redriven(
  messages: Readonly<Record<string, readonly string[]>>,
  invoke: (event: { month: string }) => unknown,
) {
  const sqs = queues(messages);
  const done: unknown[] = [];
  const outcome = await runMachine(
    definition,
    {
      'Take one': (input) => sqs.take(input),
      'Take it out': (input) => sqs.remove(input),
      'Do it again': async (input) => {
        const { FunctionName, Payload } = input as { FunctionName: string; Payload: { month: string } };
        done.push([FunctionName, Payload]);
        return { Payload: invoke(Payload) };
      },
      'Start it again': async (input) => {
        done.push(input);
        return {};
      },
    },
    {},
  );
  return { outcome, done, kept: sqs.kept() };
}

const event = (month: string) => JSON.stringify({ action: 'shuffle', month });

describe('doing again what was put aside', () => {
  it('does each once, with the very event, and takes it out', async () => {
    const { outcome, done, kept } = await redriven(
      { shuffle: [event('2026-08'), event('2026-09')], reports: ['{"time":"2026-10-05T02:30:00Z"}'] },
      () => ({ ok: true }),
    );
    expect(done.map((each) => JSON.stringify(each)).toSorted()).toEqual([
      '["arn:shuffle",{"action":"shuffle","month":"2026-08"}]',
      '["arn:shuffle",{"action":"shuffle","month":"2026-09"}]',
      '{"StateMachineArn":"arn:due","Input":{"time":"2026-10-05T02:30:00Z"}}',
    ]);
    expect(outcome).toEqual([
      { name: 'shuffle failed', done: 2, left: 0 },
      { name: 'reports not started', done: 1, left: 0 },
    ]);
    expect(kept).toEqual([]);
  });

  it.each([
    ['is refused', () => ({ ok: false, problem: { kind: 'conflict' } })],
    [
      'fails',
      () => {
        throw new Error('again');
      },
    ],
  ])('leaves one that %s where it is, and does the rest', async (_, poison) => {
    const { outcome, done, kept } = await redriven(
      { shuffle: [event('2026-08'), event('2026-09'), event('2026-10')], reports: [] },
      ({ month }) => (month === '2026-08' ? poison() : { ok: true }),
    );
    expect(done).toHaveLength(3);
    expect(outcome).toMatchObject([{ done: 2, left: 1 }, { done: 0 }]);
    expect(kept).toEqual([event('2026-08')]);
  });

  it('leaves one whose body is no JSON', async () => {
    const { outcome, kept } = await redriven({ shuffle: ['{', event('2026-09')], reports: [] }, () => ({
      ok: true,
    }));
    expect(outcome).toMatchObject([{ done: 1, left: 1 }, { done: 0 }]);
    expect(kept).toEqual(['{']);
  });
});

describe('queues', () => {
  const { service } = templatesOf('prod');

  it('show a message to nobody else for six times as long as doing it again can take', () => {
    const longest = Math.max(
      ...Object.values(FUNCTIONS_DEPLOYED).map(({ timeoutSeconds }) => timeoutSeconds),
    );
    service.allResourcesProperties('AWS::SQS::Queue', { VisibilityTimeout: 6 * longest });
  });

  it('are all emptied by the one machine, which may touch them and what they are for alone', () => {
    const machine = Object.values(service.findResources('AWS::StepFunctions::StateMachine')).find(
      ({ Properties }) => Properties.StateMachineName === 'holdfast-prod-put-aside',
    );
    const named = JSON.stringify(machine!['Properties'].DefinitionString);
    const all = Object.keys(service.findResources('AWS::SQS::Queue'));
    expect(all.length).toBeGreaterThan(8);
    for (const queue of all) expect(named).toContain(queue);
  });
});
