import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { Refusal } from './refusal.ts';

/** Five neighbouring ports, from the one given. */
export const portsFrom = (base: number) => ({
  respondents: base,
  console: base + 1,
  outbox: base + 2,
  aws: base + 3,
  signIn: base + 4,
});
export type Ports = ReturnType<typeof portsFrom>;

/** Before anything is thrown away or made, so that a start that cannot be leaves all as it was. */
export async function refuseBusyPorts(ports: Ports): Promise<void> {
  for (const port of Object.values(ports)) {
    // It would not clash with ours on 127.0.0.1, yet a browser would find it first.
    if (await answersOnIpv6(port)) throw inUse(port);
    const probe = createServer();
    await listen(probe, port);
    await new Promise((resolve) => void probe.close(resolve));
  }
}

/** Listens on this machine alone: everything here is a stand-in without passwords. */
export async function listen(server: Server, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', resolve);
  try {
    await promise;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw inUse(port);
    if (code === 'EACCES')
      throw new Refusal(`Port ${port} may not be used here: choose another with --port.`);
    throw error;
  }
}

const inUse = (port: number) =>
  new Refusal(`Port ${port} is in use by another program: stop it, or choose other ports with --port.`);

function answersOnIpv6(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect({ port, host: '::1' });
  socket.setTimeout(1000, () => resolve(false));
  socket.once('connect', () => resolve(true));
  socket.once('error', () => resolve(false));
  return promise.finally(() => socket.destroy());
}
