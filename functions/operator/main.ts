import { Stop, type Command } from './command.ts';
import { COMMANDS } from './commands/all.ts';
import { helpOf, overview } from './help.ts';
import type { Holdfast } from './holdfast.ts';
import { localStack } from './local-stack.ts';
import { findCommand, readInput } from './read-input.ts';
import { wiring } from './wiring.ts';

async function run(args: readonly string[]): Promise<void> {
  const found = findCommand(COMMANDS, args);
  if (found === undefined) {
    const [first] = args;
    const family = COMMANDS.filter(({ name }) => name.split(' ')[0] === first);
    if (first !== undefined && family.length === 0 && !/^(--help|-h|help)$/.test(first))
      throw new Stop(unknown(args));
    console.log(overview(family.length === 0 ? COMMANDS : family));
    return;
  }
  const input = readInput(found.command, found.rest);
  if (input.chosen('help')) console.log(helpOf(found.command));
  else await act(found.command, input);
}

async function act(command: Command, input: ReturnType<typeof readInput>): Promise<void> {
  // Reached for only when a command needs it: `--schema`, or a file that is not there, starts no stack.
  let holdfast: Promise<Holdfast> | undefined;
  try {
    const { lines, value, failed } = await command.run(
      input,
      () => (holdfast ??= reach(input.text('data') ?? '.holdfast')),
    );
    if (failed === true) process.exitCode = 1;
    console.log(input.chosen('json') ? JSON.stringify(value, undefined, 2) : lines.join('\n'));
  } finally {
    await (await holdfast)?.close();
  }
}

async function reach(data: string): Promise<Holdfast> {
  const { HOLDFAST_STAGE: stage, REPORT_RUN_ARN: reportRunArn = '' } = process.env;
  if (stage === undefined || stage === 'local') return wiring(await localStack(data));
  return wiring({ stage, reportRunArn });
}

const unknown = (args: readonly string[]): string =>
  `There is no command "${args.slice(0, 2).join(' ')}". See npm run holdfast -- --help.`;

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Stop ? error.message : plain(error as Error));
  process.exitCode = 1;
}

/** Faults of the network and of permissions name themselves well enough; their stack helps nobody here. */
function plain({ name, message }: Error): string {
  return `This did not work. ${name}: ${message}`;
}
