import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  type ExecutionStatus,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { ReportRun, ReportRuns } from '../../use-cases/ports/report-runs.ts';

const STATES: Record<ExecutionStatus, ReportRun['state']> = {
  RUNNING: 'running',
  PENDING_REDRIVE: 'running',
  SUCCEEDED: 'done',
  FAILED: 'failed',
  TIMED_OUT: 'failed',
  ABORTED: 'stopped',
};

export function stepFunctionsReportRuns(client: SFNClient, stateMachineArn: string): ReportRuns {
  const arnOf = (name: string) => `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  return {
    async start(name, input) {
      try {
        await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
      }
    },
    async find(name) {
      try {
        const run = await client.send(new DescribeExecutionCommand({ executionArn: arnOf(name) }));
        return {
          state: STATES[run.status ?? 'RUNNING'],
          started: run.startDate?.getTime() ?? 0,
          why: run.status === 'TIMED_OUT' ? 'The run took longer than it may.' : inPlainWords(run.cause),
        };
      } catch (error) {
        if (error instanceof ExecutionDoesNotExist) return undefined;
        throw error;
      }
    },
  };
}

/** The state machine's own sentence; what follows it is what a function said, for the people who read logs. */
const inPlainWords = (cause: string | undefined): string | undefined => cause?.split(' The step said: ')[0];
