import { StateMachine } from 'aws-local-stepfunctions';
import type { FunctionId } from '../../../shared/adapters/names.ts';
import { reportRunDefinition } from '../../report-run/definition.ts';
import { functionArn } from '../names.ts';
import type { Invoke } from './functions.ts';

/** What a state of Step Functions may carry: the local interpreter has no such limit, so it is asserted here. */
const LONGEST_STATE = 262_144;

/** The interpreter finds its handlers by the name of a state. */
const STEPS: Readonly<Record<string, FunctionId>> = {
  Form: 'form',
  'Tally a region': 'tally',
  Release: 'release',
  'Render a report': 'render',
};

type Json = Parameters<StateMachine['run']>[0];

/** What the interpreter tells of a run; its package exports no name for it. */
type Events = ReturnType<StateMachine['run']>['eventLogs'];
export type RunEvent = Events extends AsyncGenerator<infer Event> ? Event : never;

/** Runs the deployed definition in this process, telling each event as it comes. */
export async function runReports(invoke: Invoke, input: unknown, tell: (event: RunEvent) => void) {
  const definition = reportRunDefinition({
    form: functionArn('form'),
    tally: functionArn('tally'),
    release: functionArn('release'),
    render: functionArn('render'),
  });
  const machine = new StateMachine(definition as ConstructorParameters<typeof StateMachine>[0]);
  const handlers = Object.fromEntries(
    Object.entries(STEPS).map(([state, id]) => [
      state,
      async (event: Json) => short(await invoke(id, short(event))) as Json,
    ]),
  );
  const run = machine.run(input as Json, { overrides: { taskResourceLocalHandlers: handlers } });
  // Both at once: the log ends with the run, and a run that fails must not be left unhandled meanwhile.
  const [, outcome] = await Promise.all([tellEach(run.eventLogs, tell), Promise.allSettled([run.result])]);
  if (outcome[0].status === 'rejected') throw outcome[0].reason;
  return short(outcome[0].value);
}

async function tellEach(events: AsyncIterable<RunEvent>, tell: (event: RunEvent) => void) {
  for await (const event of events) {
    if (event.type === 'StateEntered') short(event.state.input);
    tell(event);
  }
}

/** As in AWS, no Retry and no Catch of the definition matches it. */
class DataLimitExceeded extends Error {
  override readonly name = 'States.DataLimitExceeded';
  override readonly message = 'A state carries more than 256 KB.';
  readonly isRetryable = false;
  readonly isCatchable = false;
}

function short<T>(value: T): T {
  const json = JSON.stringify(value) as string | undefined;
  if (Buffer.byteLength(json ?? '') > LONGEST_STATE) {
    throw new DataLimitExceeded();
  }
  return value;
}
