import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { ended, newFolder, RunningStack, START } from './running-stack.ts';

const stack = new RunningStack();

afterAll(async () => {
  await stack.stop('SIGTERM');
  rmSync(stack.folder, { recursive: true, force: true, maxRetries: 5 });
});

test('a second start on the same data says in one sentence that one runs', async () => {
  await stack.start('--no-demo');
  const { code, out, err } = await ended(START, [
    '--data',
    stack.folder,
    '--port',
    String(stack.ports.respondents + 10),
  ]);
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe(`Holdfast is already running on the data in ${stack.folder}: stop it first.\n`);
});

test('a port in use is named in one sentence, and nothing is thrown away or made', async () => {
  const folder = newFolder();
  rmSync(folder, { recursive: true });
  const { code, out, err } = await ended(START, [
    '--data',
    folder,
    '--port',
    String(stack.ports.respondents - 2),
    '--fresh',
  ]);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(new RegExp(`^Port ${stack.ports.respondents} is in use by another program: .*\\n$`));
  expect(existsSync(folder)).toBe(false);
});

test('a port that something else answers on by IPv6 counts as in use', async () => {
  const other = createServer().listen(0, '::1');
  const ready = await new Promise<boolean>((settle) => {
    other.once('listening', () => settle(true));
    other.once('error', () => settle(false));
  });
  const address = other.address();
  if (!ready || address === null || typeof address === 'string') return;
  const { code, err } = await ended(START, ['--data', newFolder(), '--port', String(address.port)]);
  other.close();
  expect([code, err]).toEqual([1, expect.stringContaining(`Port ${address.port} is in use`)]);
});

test.each([
  [['--port', 'x'], '--port needs a number from 1 to 65531, not "x".\n'],
  [['--wrong'], "Unknown option '--wrong'. See npm start -- --help.\n"],
])('what %s means is not guessed at', async (args, sentence) => {
  expect(await ended(START, args)).toEqual({ code: 1, out: '', err: sentence });
});
