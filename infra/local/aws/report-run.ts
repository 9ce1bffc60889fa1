import type { FunctionId } from '../../../shared/adapters/names.ts';
import { reportRunDefinition } from '../../report-run/definition.ts';
import { functionArn } from '../names.ts';
import type { Invoke } from './functions.ts';
import { type RunEvent, runMachine } from './interpreter.ts';

const STEPS: Readonly<Record<string, FunctionId>> = {
  Form: 'form',
  'Tally a region': 'tally',
  Release: 'release',
  'Render a report': 'render',
  'Gather figures': 'render',
};

/** One report run, from periods to reports. */
export function runReports(
  invoke: Invoke,
  input: unknown,
  tell?: (event: RunEvent) => void,
): Promise<unknown> {
  const definition = reportRunDefinition({
    form: functionArn('form'),
    tally: functionArn('tally'),
    release: functionArn('release'),
    render: functionArn('render'),
  });
  const tasks = Object.fromEntries(
    Object.entries(STEPS).map(([state, id]) => [state, (event: unknown) => invoke(id, event)]),
  );
  return runMachine(definition, tasks, input, tell);
}
