import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { stepFunctionsReportRuns } from '../../../shared/adapters/step-functions/report-runs.ts';

const ARN = 'arn:aws:states:eu-west-2:000000000000:stateMachine:report-run';
const INPUT = { campaign: 'leavers-2026', clock: '2026-Q3' };
const fault = { message: 'no', $metadata: {} };

describe('report runs in Step Functions', () => {
  const client = mockClient(SFNClient);
  const runs = stepFunctionsReportRuns(new SFNClient({ region: 'eu-west-2' }), ARN);
  beforeEach(() => client.reset());

  it('are started under their name', async () => {
    client.on(StartExecutionCommand).resolves({});
    await runs.start('leavers-2026-2026-Q3-abcd1234', INPUT);
    expect(client.commandCalls(StartExecutionCommand)[0]?.args[0].input).toEqual({
      stateMachineArn: ARN,
      name: 'leavers-2026-2026-Q3-abcd1234',
      input: JSON.stringify(INPUT),
    });
  });

  it('that were started already are not a fault', async () => {
    client.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists(fault));
    await expect(runs.start('one', INPUT)).resolves.toBeUndefined();
  });

  it('are found by their name, with why they failed in plain words alone', async () => {
    client.on(DescribeExecutionCommand).resolves({
      status: 'FAILED',
      startDate: new Date(1000),
      cause: 'Answers could not be counted, and nothing was released. The step said: {"Error":"Fault"}',
    });
    expect(await runs.find('one')).toEqual({
      state: 'failed',
      started: 1000,
      why: 'Answers could not be counted, and nothing was released.',
    });
    const asked = client.commandCalls(DescribeExecutionCommand)[0]?.args[0].input.executionArn;
    expect(asked).toBe('arn:aws:states:eu-west-2:000000000000:execution:report-run:one');
  });

  it('that are unknown are not found', async () => {
    client.on(DescribeExecutionCommand).rejects(new ExecutionDoesNotExist(fault));
    expect(await runs.find('one')).toBeUndefined();
  });
});
