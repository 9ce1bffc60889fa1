import { setTimeout as sleep } from 'node:timers/promises';
import { DescribeExecutionCommand, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import * as z from 'zod/mini';
import { Stop } from './command.ts';
import { Redriven } from './holdfast.ts';

const LOOK_EVERY_MS = 5000;

/** The machine beside the report run: their names differ in the end alone. */
export const redriveArn = (reportRunArn: string): string =>
  reportRunArn.replace(/-report-run$/, '-put-aside');

export async function redrive(
  stepFunctions: SFNClient,
  stateMachineArn: string,
): Promise<readonly Redriven[]> {
  const { executionArn } = await stepFunctions.send(
    new StartExecutionCommand({ stateMachineArn, input: '{}' }),
  );
  for (;;) {
    const { status, cause, output } = await stepFunctions.send(
      new DescribeExecutionCommand({ executionArn }),
    );
    if (status === 'SUCCEEDED') return z.array(Redriven).parse(JSON.parse(output ?? ''));
    if (status !== 'RUNNING') throw new Stop(cause ?? `It ended as ${String(status)}.`);
    await sleep(LOOK_EVERY_MS);
  }
}
