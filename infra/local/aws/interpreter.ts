import { StateMachine } from 'aws-local-stepfunctions';

/** What a state of Step Functions may carry: the interpreter has no such limit, so it is asserted here. */
const LONGEST_STATE = 262_144;

type Json = Parameters<StateMachine['run']>[0];

/** What the interpreter tells of a run; its package exports no name for it. */
type Events = ReturnType<StateMachine['run']>['eventLogs'];
export type RunEvent = Events extends AsyncGenerator<infer Event> ? Event : never;

/** By the name of a state, which is how the interpreter finds them. */
export type Tasks = Readonly<Record<string, (input: unknown) => Promise<unknown>>>;

/** Runs a deployed definition in this process, telling each event as it comes. */
export async function runMachine(
  definition: object,
  tasks: Tasks,
  input: unknown,
  tell: (event: RunEvent) => void = () => undefined,
): Promise<unknown> {
  const machine = machineOf(definition);
  const handlers = Object.fromEntries(
    Object.entries(tasks).map(([state, task]) => [
      state,
      async (event: Json) => short(await task(short(event))) as Json,
    ]),
  );
  const run = machine.run(input as Json, { overrides: { taskResourceLocalHandlers: handlers } });
  // Both at once: the log ends with the run, and a run that fails must not be left unhandled meanwhile.
  const [, [outcome]] = await Promise.all([tellEach(run.eventLogs, tell), Promise.allSettled([run.result])]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return short(outcome.value);
}

/** Checking a definition takes ten times as long as running a short one, and the schedule of reports runs one each night. */
const machines = new WeakMap<object, StateMachine>();

function machineOf(definition: object): StateMachine {
  const machine =
    machines.get(definition) ?? new StateMachine(definition as ConstructorParameters<typeof StateMachine>[0]);
  machines.set(definition, machine);
  return machine;
}

async function tellEach(events: AsyncIterable<RunEvent>, tell: (event: RunEvent) => void): Promise<void> {
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
  if (Buffer.byteLength(json ?? '') > LONGEST_STATE) throw new DataLimitExceeded();
  return value;
}
