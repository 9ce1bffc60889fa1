import type { Command, Option } from './command.ts';

const EVERYWHERE: Readonly<Record<string, Option>> = {
  json: { type: 'boolean', says: 'print the outcome as JSON' },
  data: { type: 'string', value: 'DIR', says: 'the folder of the local stack (default .holdfast)' },
  help: { type: 'boolean', says: 'print this' },
};

export const optionsOf = (command: Command): Readonly<Record<string, Option>> => ({
  ...command.options,
  ...EVERYWHERE,
});

/** All commands, a line each. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map(({ name, takes, says }): Row => [`${name} ${takes}`.trim(), says]);
  return [
    'npm run holdfast -- COMMAND [WORDS] [OPTIONS]',
    '',
    ...columns(rows),
    '',
    'COMMAND --help says more of each. Without HOLDFAST_STAGE in the environment a command works on the stack of',
    'this machine: on the one that runs, or on one that it starts and stops. With it (dev, prod) a command works in',
    'AWS, with the region and the credentials of the environment.',
  ].join('\n');
}

export const helpOf = (command: Command): string =>
  [
    `npm run holdfast -- ${command.name} ${command.takes}`.trimEnd(),
    '',
    `${command.says}.`,
    ...(command.more === undefined ? [] : ['', command.more]),
    '',
    ...columns(
      Object.entries(optionsOf(command)).map(([name, option]) => [optionName(name, option), option.says]),
    ),
  ].join('\n');

type Row = readonly [string, string];

const optionName = (name: string, { value }: Option): string =>
  `--${name}${value === undefined ? '' : ` ${value}`}`;

function columns(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([first]) => first.length)) + 2;
  return rows.map(([first, second]) => `  ${first.padEnd(width)}${second}`);
}
