import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { Stop } from './command.ts';
import { functionReply } from './function-reply.ts';
import type { Holdfast } from './holdfast.ts';
import { redrive, redriveArn } from './redrive.ts';
import { historyOf, reportsIn, stepsOf } from './run-steps.ts';

export interface Site {
  /** The stage in the names of the functions: `holdfast-STAGE-NAME`. */
  readonly stage: string;
  readonly reportRunArn: string;
  readonly localControls?: string;
  readonly close?: () => Promise<void>;
}

/** Its clients find region, credentials and endpoint in the environment, as any tool of AWS does. */
export function wiring({ stage, reportRunArn, localControls, close }: Site): Holdfast {
  // A shuffle or an import takes minutes: a client that gives up earlier would start it a second time.
  const lambda = new LambdaClient({ requestHandler: { requestTimeout: 900_000 }, maxAttempts: 1 });
  const stepFunctions = new SFNClient({});
  return {
    async invoke(id, event) {
      const reply = await lambda.send(
        new InvokeCommand({ FunctionName: `holdfast-${stage}-${id}`, Payload: JSON.stringify(event) }),
      );
      return functionReply(id, reply);
    },
    async startReportRun(input) {
      const { executionArn = '' } = await stepFunctions.send(
        new StartExecutionCommand({ stateMachineArn: known(reportRunArn), input: JSON.stringify(input) }),
      );
      return executionArn;
    },
    async lookAtRun(executionArn) {
      const run = await stepFunctions.send(new DescribeExecutionCommand({ executionArn }));
      const { status = '', cause, output } = run;
      const steps = stepsOf(await historyOf(stepFunctions, executionArn));
      return { status, cause, steps, reports: reportsIn(output) };
    },
    redrive: () => redrive(stepFunctions, redriveArn(known(reportRunArn))),
    localControls,
    close: close ?? (() => Promise.resolve()),
  };
}

function known(reportRunArn: string): string {
  if (reportRunArn === '') throw new Stop('Set REPORT_RUN_ARN: it is an output of the service stack.');
  return reportRunArn;
}
