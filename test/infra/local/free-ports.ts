import { createServer } from 'node:net';
import { type Ports, portsFrom } from '../../../infra/local/ports.ts';

// Under where Linux (32768) and Windows (49152) take ports of their own accord: a connection that
// some other test opens meanwhile cannot have one of these.
const LOWEST = 20_000;
const HIGHEST = 32_000;

/** Five neighbouring ports that nothing listens on. */
export async function freePorts(): Promise<Ports> {
  for (;;) {
    const ports = portsFrom(LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST)));
    if ((await Promise.all(Object.values(ports).map(isFree))).every(Boolean)) return ports;
  }
}

function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const probe = createServer();
  probe.once('error', () => resolve(false));
  probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  return promise;
}
