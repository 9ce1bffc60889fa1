import { scheduledRunsDefinition } from '../../report-run/scheduled-runs.ts';
import { functionArn, REPORT_RUN_ARN } from '../names.ts';
import type { Invoke } from './functions.ts';
import { runMachine } from './interpreter.ts';
import { ServiceError } from './service-error.ts';
import type { StepFunctions } from './step-functions.ts';

interface StartParameters {
  readonly StateMachineArn: string;
  readonly Name: string;
  readonly Input: unknown;
}

const DEFINITION = scheduledRunsDefinition({ due: functionArn('import'), reportRun: REPORT_RUN_ARN });

/** Starts the report runs that are due at a time, and waits for them: the demo's clock moves on when they are done. Says how many. */
export async function runScheduledReports(
  invoke: Invoke,
  runs: StepFunctions,
  time: string,
): Promise<number> {
  const started: string[] = [];
  const start = async (input: unknown) => {
    const { StateMachineArn: stateMachineArn, Name: name, Input } = input as StartParameters;
    try {
      const execution = runs.actions.StartExecution({ stateMachineArn, name, input: JSON.stringify(Input) });
      started.push(execution.executionArn);
      return execution;
    } catch (error) {
      // The integration gives errors names of its own.
      if (error instanceof ServiceError) error.name = `StepFunctions.${error.name}Exception`;
      throw error;
    }
  };
  const tasks = {
    'List what is due': (input: unknown) => invoke('import', input),
    'Start it': start,
  };
  await runMachine(DEFINITION, tasks, { time });
  for (const executionArn of started) await runs.ended(executionArn);
  return started.length;
}
