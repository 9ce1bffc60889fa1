import { randomUUID } from 'node:crypto';
import { REPORT_RUN_ARN } from '../names.ts';
import type { Invoke } from './functions.ts';
import type { Execution, Executions } from './executions.ts';
import { type RunEvent, runReports } from './report-run.ts';
import { ServiceError } from './service-error.ts';

interface Start {
  readonly stateMachineArn: string;
  readonly name?: string;
  readonly input?: string;
}

const EXECUTION_ARN = REPORT_RUN_ARN.replace(':stateMachine:', ':execution:');

/** The actions of Step Functions that the product uses, on the one state machine there is. */
export function stepFunctions(executions: Executions, invoke: Invoke, now: () => number) {
  const histories = new Map<string, RunEvent[]>();

  const run = async (execution: Execution, history: RunEvent[]) => {
    try {
      const output = await runReports(invoke, JSON.parse(execution.input), (event) => history.push(event));
      end(execution, { status: 'SUCCEEDED', output: JSON.stringify(output) });
    } catch (error) {
      const { name, message, cause } = error as Error;
      end(execution, { status: 'FAILED', ...causeOf(name, message, cause) });
    }
  };
  const end = (execution: Execution, outcome: Partial<Execution>) =>
    executions.keep({ ...execution, ...outcome, stopDate: now() / 1000 });

  const existing = (arn: string) => {
    const found = executions.get(arn.slice(EXECUTION_ARN.length + 1));
    if (found === undefined) throw new ServiceError('ExecutionDoesNotExist', `There is no execution ${arn}.`);
    return found;
  };

  return {
    StartExecution({ stateMachineArn, name = randomUUID(), input = '{}' }: Start) {
      if (stateMachineArn !== REPORT_RUN_ARN) {
        throw new ServiceError('StateMachineDoesNotExist', `There is no state machine ${stateMachineArn}.`);
      }
      const before = executions.get(name);
      if (before !== undefined) return startedAgain(before, input);
      const executionArn = `${EXECUTION_ARN}:${name}`;
      const startDate = now() / 1000;
      const execution: Execution = {
        executionArn,
        stateMachineArn,
        name,
        status: 'RUNNING',
        startDate,
        input,
      };
      executions.keep(execution);
      const history: RunEvent[] = [];
      histories.set(executionArn, history);
      void run(execution, history);
      return { executionArn, startDate };
    },
    DescribeExecution: ({ executionArn }: { executionArn: string }) => existing(executionArn),
    ListExecutions: ({ statusFilter, maxResults = 100 }: { statusFilter?: string; maxResults?: number }) => ({
      executions: executions
        .all()
        .filter(({ status }) => statusFilter === undefined || status === statusFilter)
        .slice(0, maxResults === 0 ? 100 : maxResults)
        .map(({ input: _, output: __, ...shown }) => shown),
    }),
    GetExecutionHistory: ({ executionArn }: { executionArn: string }) => ({
      events: (histories.get(executionArn) ?? []).flatMap(historyEvent),
    }),
  };
}

/** The same start sent twice is one execution while it runs, as in AWS. */
function startedAgain({ status, input, executionArn, startDate }: Execution, again: string) {
  if (status === 'RUNNING' && input === again) return { executionArn, startDate };
  throw new ServiceError(
    'ExecutionAlreadyExists',
    `An execution of this name exists already: ${executionArn}`,
  );
}

/** The interpreter wraps what stopped a run; the reason lies inside. */
function causeOf(name: string, message: string, cause: unknown) {
  const inner = cause instanceof Error ? cause : undefined;
  return { error: inner?.name ?? name, cause: inner?.message ?? message };
}

function historyEvent(event: RunEvent, index: number) {
  if (event.type !== 'StateEntered' && event.type !== 'StateExited') return [];
  const details = { name: event.state.name };
  const type = `${event.state.type}${event.type}`;
  return [
    {
      id: index + 1,
      timestamp: event.timestamp / 1000,
      type,
      ...(event.type === 'StateEntered' ? { stateEnteredEventDetails: details } : {}),
      ...(event.type === 'StateExited' ? { stateExitedEventDetails: details } : {}),
    },
  ];
}
