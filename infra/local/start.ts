import { addressLines } from './addresses.ts';
import { dataFolder, empty } from './data-folder.ts';
import { beginDemo, isHalfMade } from './demo/begin.ts';
import { endWithParent } from './end-with-parent.ts';
import { HELP, type StartOptions, startOptions } from './options.ts';
import { portsFrom, refuseBusyPorts } from './ports.ts';
import { Refusal } from './refusal.ts';
import { refuseSecondStart } from './running.ts';
import { type LocalStack, startStack } from './stack.ts';

const MINUTE = 60_000;

async function start(options: StartOptions): Promise<void> {
  const folder = dataFolder(options.data);
  const ports = portsFrom(options.port);
  await refuseSecondStart(folder);
  await refuseBusyPorts(ports);
  if (options.fresh || isHalfMade(folder)) empty(folder);
  const stack = await startStack(folder, ports);
  stopWhenTold(stack);
  await beginDemo(folder, stack, options.demo);
  await catchUp(stack);
  setInterval(() => void catchUp(stack), MINUTE).unref();
  stack.markReady();
  console.log(addressLines(stack).join('\n'));
  process.send?.('ready');
}

/** Runs what the schedules would have started while the stack was stopped, and each minute what is due. */
async function catchUp({ advance, clock }: LocalStack): Promise<void> {
  for (const { said } of await advance(clock.now())) console.log(said);
}

function stopWhenTold(stack: LocalStack): void {
  let stopping: Promise<void> | undefined;
  const stop = () => {
    // What is half made is made anew by the next start.
    if (!stack.isReady()) process.exit(0);
    stopping ??= stack.close();
    void stopping.finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  endWithParent(stop);
}

try {
  const options = startOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else await start(options);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exit(1);
}
