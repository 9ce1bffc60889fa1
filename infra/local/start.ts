import { dataFolder, empty } from './data-folder.ts';
import { HELP, startOptions } from './options.ts';
import { portsFrom } from './ports.ts';
import { Refusal } from './refusal.ts';
import { refuseSecondStart } from './running.ts';
import { startStack } from './stack.ts';

const MINUTE = 60_000;

async function start(args: readonly string[]): Promise<void> {
  const options = startOptions(args);
  if (options.help) {
    console.log(HELP);
    return;
  }
  const folder = dataFolder(options.data);
  await refuseSecondStart(folder);
  if (options.fresh) empty(folder);
  const stack = await startStack(folder, portsFrom(options.port));
  for (const { said } of await stack.advance(stack.clock.now())) console.log(said);
  setInterval(() => void stack.advance(stack.clock.now()), MINUTE).unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => void stack.close().finally(() => process.exit(0)));
  }
  const { environment } = stack;
  console.log(environment);
}

try {
  await start(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exit(1);
}
