import { parseArgs } from 'node:util';
import { type Command, type Input, Stop } from './command.ts';
import { optionsOf } from './help.ts';

/** The command that the first word, or the first two, name, and the arguments left for it. */
export function findCommand(commands: readonly Command[], args: readonly string[]) {
  for (const count of [2, 1]) {
    const command = commands.find(({ name }) => name === args.slice(0, count).join(' '));
    if (command !== undefined) return { command, rest: args.slice(count) };
  }
  return undefined;
}

export function readInput(command: Command, args: readonly string[]): Input {
  const { values, positionals } = parse(command, args);
  const [least, most] = wordCounts(command);
  const asked = values['help'] === true;
  if (!asked && (positionals.length < least || positionals.length > most)) {
    throw new Stop(`${command.name} takes ${command.takes || 'no words'}. ${seeHelp(command)}`);
  }
  const text = (option: string) => {
    const value = values[option];
    return typeof value === 'string' ? value : undefined;
  };
  return { words: positionals, options: values, text, chosen: (option) => values[option] === true };
}

function parse(command: Command, args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(optionsOf(command)).map(([name, option]) => [
      name,
      { type: option.type, ...(option.default !== undefined && { default: option.default }) },
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [sentence] = (error as Error).message.split('. ');
    throw new Stop(`${sentence}. ${seeHelp(command)}`);
  }
}

function wordCounts({ takes }: Command): readonly [number, number] {
  const words = takes.split(' ').filter((word) => word !== '');
  const most = words.some((word) => word.endsWith('...]')) ? Infinity : words.length;
  return [words.filter((word) => !word.startsWith('[')).length, most];
}

const seeHelp = ({ name }: Command): string => `See npm run holdfast -- ${name} --help.`;
