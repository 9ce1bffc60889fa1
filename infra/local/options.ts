import { parseArgs } from 'node:util';
import { Refusal } from './refusal.ts';

export const HELP = `npm start [-- OPTIONS]

Starts all of Holdfast on this machine.

  --port N      the first of five neighbouring ports (default 4300)
  --fresh       throw away what an earlier start stored, and begin again
  --data DIR    the folder to keep everything in (default .holdfast)
  --no-demo     start with empty tables, without the demo's campaign
  --help        print this
`;

export interface StartOptions {
  readonly port: number;
  readonly fresh: boolean;
  readonly data: string;
  readonly demo: boolean;
  readonly help: boolean;
}

export function startOptions(args: readonly string[]): StartOptions {
  const { port, data, fresh, help, 'no-demo': noDemo } = parse(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_531) {
    throw new Refusal(`--port needs a number from 1 to 65531, not "${port}".`);
  }
  return { port: Number(port), data, fresh, help, demo: !noDemo };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4300' },
        data: { type: 'string', default: '.holdfast' },
        fresh: { type: 'boolean', default: false },
        'no-demo': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new Refusal(`${(error as Error).message.split('. ')[0]}. See npm start -- --help.`);
  }
}
