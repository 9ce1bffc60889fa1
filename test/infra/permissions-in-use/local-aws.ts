import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dataFolder } from '../../../infra/local/data-folder.ts';
import { startStack } from '../../../infra/local/stack.ts';
import { grantsOf } from '../granted.ts';
import { freePorts } from '../local/free-ports.ts';
import { stacksOf } from '../stacks.ts';
import { guard } from './guard.ts';
import { functionsWithOwnRoles } from './own-roles.ts';

/** The local stack's AWS, behind a guard that lets each function do what its deployed role lets it. */
export async function guardedAws() {
  const folder = dataFolder(mkdtempSync(path.join(tmpdir(), 'holdfast-roles-')));
  const ports = await freePorts();
  const stack = await startStack(folder, ports);
  const grants = grantsOf(stacksOf('prod'));
  const { server, refused, used, named } = guard(new URL(`http://127.0.0.1:${ports.aws}`), grants);
  const functions = functionsWithOwnRoles(folder.functions, {
    ...stack.environment,
    AWS_ENDPOINT_URL: `http://127.0.0.1:${await listening(server)}`,
  });
  return {
    stack,
    grants,
    refused,
    used,
    /** Every name that something is kept or asked for under. */
    named,
    /** What the functions wrote to their logs, each with its name before it. */
    logged: functions.logged,
    invoke: functions.invoke,
    async close() {
      await functions.close();
      server.closeAllConnections();
      server.close();
      await stack.close();
      rmSync(folder.root, { recursive: true, force: true });
    },
  };
}
export type GuardedAws = Awaited<ReturnType<typeof guardedAws>>;

async function listening(server: Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}
