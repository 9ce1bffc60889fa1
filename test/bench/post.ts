import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { built, load } from './built.ts';
import { expressSite } from './express-site.ts';
import type { Part } from './figures.ts';
import { race } from './race.ts';
import { type Handler, siteOf } from './site.ts';
import { Visitor } from './visitor.ts';

/** One page of answers handled, without a store and without a network: ours, and Express 5 with Joi. */
export async function posts(): Promise<Part> {
  const { handler } = await load<{ handler: Handler }>(await built('memory-site'));
  const visitor = new Visitor(siteOf(handler, () => undefined));
  await visitor.begin('x'.repeat(32));
  await visitor.get('/q/taking-part');
  await visitor.post('/q/taking-part', { taking_part: 'yes' });
  const other = expressSite();
  const server = createServer(other.app);
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const times = await race(
    [
      {
        name: 'respond',
        run: async () => expectRedirect(await visitor.post('/q/role-group', { role_group: 'po' })),
      },
      { name: 'express', run: async () => expectRedirect(await other.post('role_group=po')) },
      { name: 'express over HTTP', run: async () => expectRedirect(await postTo(server, other.cookie)) },
    ],
    40,
  );
  server.close();
  server.closeAllConnections();
  const [own = 0, express = 0, served = 0] = times;
  return {
    title: 'A page of answers handled (POST), without a store',
    figures: [
      { what: 'respond, its built bundle', value: own, unit: 'µs' },
      { what: 'Express 5 and Joi, the same sealed draft', value: express, unit: 'µs' },
      { what: 'Express 5 and Joi, behind its own HTTP server', value: served, unit: 'µs' },
      { what: 'ratio', value: own / express, unit: '×', note: 'aim 0.4 or less' },
      { what: 'ratio, with the server that API Gateway takes from us', value: own / served, unit: '×' },
    ],
  };
}

const agent = new Agent({ keepAlive: true });

function postTo(server: Server, cookie: string): Promise<number> {
  const { port } = server.address() as AddressInfo;
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const posted = request({ agent, port, method: 'POST', path: '/q/role-group', headers }, (reply) => {
    reply.resume().once('end', () => resolve(reply.statusCode ?? 0));
  });
  posted.once('error', reject).end('role_group=po');
  return promise;
}

function expectRedirect(status: number): void {
  if (status !== 303) throw new Error(`A POST was answered with ${status}.`);
}
