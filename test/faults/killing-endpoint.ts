import type { ChildProcess } from 'node:child_process';
import { createServer, request, type Server } from 'node:http';

/** Which call of a process ends it, and on which side of it. */
export interface Death {
  readonly call: number;
  readonly side: 'before' | 'after';
}

/**
 * Stands between a process and the local AWS, counts its calls, and kills it as the kernel kills: before a call goes
 * on, or once it is done and before its answer comes back.
 */
export class KillingEndpoint {
  readonly server: Server;
  /** Of each call of the process, whether it writes. */
  writes: boolean[] = [];
  #victim: { readonly child: ChildProcess; readonly death: Death } | undefined;

  constructor(aws: () => URL) {
    this.server = createServer((incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const { method, url = '/', headers } = incoming;
        const place = this.writes.push(isWrite(method, String(headers['x-amz-target'] ?? ''))) - 1;
        if (this.#dies(place, 'before')) return;
        const onward = request(new URL(url, aws()), { method, headers }, (reply) => {
          const answer: Buffer[] = [];
          reply.on('data', (chunk: Buffer) => answer.push(chunk));
          reply.on('end', () => {
            if (this.#dies(place, 'after')) return;
            outgoing.writeHead(reply.statusCode ?? 502, reply.headers).end(Buffer.concat(answer));
          });
        });
        onward.end(Buffer.concat(chunks));
      });
    });
  }

  /** From now on its calls are counted. */
  watch(child?: ChildProcess, death?: Death): void {
    this.writes = [];
    this.#victim = child && death && { child, death };
  }

  #dies(call: number, side: Death['side']): boolean {
    if (this.#victim?.death.call !== call || this.#victim.death.side !== side) return false;
    return this.#victim.child.kill('SIGKILL');
  }
}

const isWrite = (method: string | undefined, target: string): boolean =>
  target === '' ? method === 'PUT' : /Put|Update|Delete/.test(target);
