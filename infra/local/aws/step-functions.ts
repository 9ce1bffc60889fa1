import { randomUUID } from 'node:crypto';
import { REPORT_RUN_ARN } from '../names.ts';
import type { Invoke } from './functions.ts';
import type { Execution, Executions } from './executions.ts';
import { historyEvents } from './history.ts';
import type { RunEvent } from './interpreter.ts';
import { runReports } from './report-run.ts';
import { ServiceError } from './service-error.ts';

interface Start {
  readonly stateMachineArn: string;
  readonly name?: string;
  readonly input?: string;
}

interface Listing {
  readonly statusFilter?: string;
  readonly maxResults?: number;
}

interface Named {
  readonly executionArn: string;
}

const EXECUTION_ARN = REPORT_RUN_ARN.replace(':stateMachine:', ':execution:');

export type StepFunctions = ReturnType<typeof stepFunctions>;

/** The report run as Step Functions runs it, and those of its actions that the product uses. */
export function stepFunctions(executions: Executions, invoke: Invoke, now: () => number) {
  const histories = new Map<string, RunEvent[]>();
  const ends = new Map<string, Promise<void>>();

  const run = async (execution: Execution, history: RunEvent[]) => {
    const end = (outcome: Partial<Execution>) =>
      executions.keep({ ...execution, ...outcome, stopDate: now() / 1000 });
    try {
      const output = await runReports(invoke, JSON.parse(execution.input), (event) => history.push(event));
      end({ status: 'SUCCEEDED', output: JSON.stringify(output) });
    } catch (error) {
      end({ status: 'FAILED', ...causeOf(error as Error) });
    }
  };

  const begin = (name: string, input: string): Execution => {
    const executionArn = `${EXECUTION_ARN}:${name}`;
    const started = { executionArn, stateMachineArn: REPORT_RUN_ARN, name, input, startDate: now() / 1000 };
    const execution: Execution = { ...started, status: 'RUNNING' };
    executions.keep(execution);
    const history: RunEvent[] = [];
    histories.set(executionArn, history);
    ends.set(executionArn, run(execution, history));
    return execution;
  };

  const existing = ({ executionArn }: Named): Execution => {
    const found = executions.get(executionArn.slice(EXECUTION_ARN.length + 1));
    if (found !== undefined) return found;
    throw new ServiceError('ExecutionDoesNotExist', `There is no execution ${executionArn}.`);
  };

  const actions = {
    StartExecution({ stateMachineArn, name = randomUUID(), input = '{}' }: Start) {
      if (stateMachineArn !== REPORT_RUN_ARN) {
        throw new ServiceError('StateMachineDoesNotExist', `There is no state machine ${stateMachineArn}.`);
      }
      const before = executions.get(name);
      const { executionArn, startDate } = before === undefined ? begin(name, input) : again(before, input);
      return { executionArn, startDate };
    },
    DescribeExecution: existing,
    ListExecutions: ({ statusFilter, maxResults = 100 }: Listing) => ({
      executions: executions
        .all()
        .filter(({ status }) => statusFilter === undefined || status === statusFilter)
        .slice(0, maxResults === 0 ? 100 : maxResults)
        .map(({ input: _, output: __, ...shown }) => shown),
    }),
    GetExecutionHistory: ({ executionArn }: Named) => ({
      events: historyEvents(histories.get(executionArn) ?? []),
    }),
  };

  /** Settles when the execution has ended; rejects with its cause where it failed. */
  const ended = async (executionArn: string): Promise<void> => {
    await ends.get(executionArn);
    const { status, cause } = existing({ executionArn });
    if (status !== 'SUCCEEDED') throw new Error(cause);
  };

  return { actions, ended };
}

/** The same start sent twice is one execution while it runs, as in AWS. */
function again(before: Execution, input: string): Execution {
  if (before.status === 'RUNNING' && before.input === input) return before;
  throw new ServiceError(
    'ExecutionAlreadyExists',
    `An execution of this name exists: ${before.executionArn}`,
  );
}

/** The interpreter wraps what stopped a run; the reason lies inside. */
function causeOf(failure: Error) {
  const { name, message } = failure.cause instanceof Error ? failure.cause : failure;
  return { error: name, cause: message };
}
