import { mockClient } from 'aws-sdk-client-mock';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { putAsideRedrive } from '../../../functions/operator/commands/put-aside-redrive.ts';
import type { Holdfast, Redriven } from '../../../functions/operator/holdfast.ts';
import { readInput } from '../../../functions/operator/read-input.ts';
import { wiring } from '../../../functions/operator/wiring.ts';

const run = (holdfast: Partial<Holdfast>) =>
  putAsideRedrive.run(readInput(putAsideRedrive, []), async () => holdfast as Holdfast);

const queues = (...rows: Redriven[]): Partial<Holdfast> => ({ redrive: async () => rows });

describe('holdfast put-aside redrive', () => {
  it('says of each queue what was done again, and fails where something failed again', async () => {
    const said = await run(
      queues({ name: 'shuffle failed', done: 2, left: 1 }, { name: 'expire failed', done: 0, left: 0 }),
    );
    expect(said).toMatchObject({
      lines: ['shuffle failed: 2 done again, 1 failed again.'],
      failed: true,
    });
  });

  it('says that nothing is put aside where nothing is', async () => {
    expect(await run(queues({ name: 'shuffle failed', done: 0, left: 0 }))).toMatchObject({
      lines: ['Nothing is put aside.'],
      failed: false,
    });
    expect(await run({ localControls: 'http://localhost' })).toMatchObject({
      lines: ['On this machine nothing is put aside.'],
    });
  });

  it('starts the machine beside the report run, and reads what it did', async () => {
    const mock = mockClient(SFNClient);
    mock.on(StartExecutionCommand).resolves({ executionArn: 'run' });
    mock.on(DescribeExecutionCommand).resolves({
      status: 'SUCCEEDED',
      output: '[{"name":"shuffle failed","done":1,"left":0}]',
    });
    const arn = 'arn:aws:states:eu-west-2:1:stateMachine:holdfast-prod-report-run';
    expect(await wiring({ stage: 'prod', reportRunArn: arn }).redrive()).toEqual([
      { name: 'shuffle failed', done: 1, left: 0 },
    ]);
    expect(mock.commandCalls(StartExecutionCommand)[0]?.args[0].input).toMatchObject({
      stateMachineArn: 'arn:aws:states:eu-west-2:1:stateMachine:holdfast-prod-put-aside',
    });
    mock.restore();
  });
});
