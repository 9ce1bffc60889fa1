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
  await visitor.post('/q/taking-part', { taking_part: 'yes' });
  const other = expressSite();
  const ours = async () => expectRedirect(await visitor.post('/q/role-group', { role_group: 'po' }));
  const theirs = async () => expectRedirect(await other.post('role_group=po'));
  const [own = 0, express = 0] = await race(
    [
      { name: 'respond', run: ours },
      { name: 'express', run: theirs },
    ],
    40,
  );
  return {
    title: 'A page of answers handled (POST), without a store',
    figures: [
      { what: 'respond, its built bundle', value: own, unit: 'µs' },
      { what: 'Express 5 and Joi, the same sealed draft', value: express, unit: 'µs' },
      { what: 'ratio', value: own / express, unit: '×', note: 'aim 0.4 or less' },
    ],
  };
}

function expectRedirect(status: number): void {
  if (status !== 303) throw new Error(`A POST was answered with ${status}.`);
}
