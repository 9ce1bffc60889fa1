import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';

// A store in a process of its own, which outlives whoever is killed while writing to it.
const server = dynalite({ createTableMs: 0 });
await once(server.listen(0, '127.0.0.1'), 'listening');
process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
