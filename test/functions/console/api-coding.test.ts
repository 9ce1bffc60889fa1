import { afterAll, beforeAll, expect, it } from 'vitest';
import { BATCH, writeComments } from './comments.ts';
import { type ConsoleSite, openConsole } from './site.ts';

const HERE = `/api/v1${BATCH}`;

let site: ConsoleSite;
let first: string;
let second: string;
beforeAll(async () => {
  site = await openConsole();
  await site.open();
  await writeComments(site);
  first = await site.as('coder');
  second = await site.asAnother('coder');
});
afterAll(() => site.close());

const read = async (path: string, cookie: string) => (await site.get(`${HERE}${path}`, cookie)).json();
const statusOf = async (path: string, cookie: string, body: object) =>
  (await site.send(`${HERE}${path}`, cookie, body)).status;

async function codeAll(cookie: string, themes: readonly string[]): Promise<number> {
  const { items } = await read('/comments', cookie);
  for (const { comment } of items)
    expect(await statusOf(`/comments/${comment}`, cookie, { themes })).toBe(200);
  return items.length;
}

it('has two people code by the API, each alone, then resolve what differs, count and quote', async () => {
  const { items } = await (await site.get('/api/v1/coding', first)).json();
  expect(items).toMatchObject([{ region: 'N03', number: 1, comments: 11, own: null, free: true }]);
  expect((await site.get(`${HERE}/comments`, first)).status).toBe(409);
  expect((await read('', first)).own).toBeNull();

  expect(await statusOf('/begin', first, {})).toBe(200);
  const { themes, left } = await read('/themes', first);
  expect([themes.length > 0, left]).toEqual([true, 11]);
  const [comment] = (await read('/comments', first)).items;
  expect(comment.text).toContain('Write to [email]');
  expect(comment.suggested.themes).toContain('workload');
  expect(await statusOf(`/comments/${comment.comment}`, first, { themes: ['no-such-theme'] })).toBe(404);
  expect(await codeAll(first, ['workload'])).toBe(11);
  expect((await site.get(`${HERE}/differences`, first)).status).toBe(409);
  expect(await statusOf('/begin', second, {})).toBe(200);
  expect(await codeAll(second, [])).toBe(10);

  const differences = await read('/differences', second);
  expect(differences.items).toHaveLength(10);
  expect(await statusOf('/close', second, {})).toBe(409);
  for (const each of differences.items)
    expect(await statusOf(`/differences/${each.comment}`, second, { themes: ['workload'] })).toBe(200);
  expect((await read('/agreement', first)).comments).toBe(10);
  expect(await (await site.send(`${HERE}/close`, second, {})).json()).toMatchObject({ closed: true });

  const words = { comment: comment.comment, text: 'My caseload was far too high' };
  expect(await statusOf('/quotes', first, words)).toBe(201);
  const [quote] = (await read('/quotes', second)).items;
  expect(quote).toMatchObject({ text: words.text, own: false, decided: null });
  expect(await statusOf(`/quotes/${quote.id}`, first, { approve: true })).toBe(409);
  expect(await statusOf(`/quotes/${quote.id}`, second, { approve: true })).toBe(200);
  expect((await read('/quotes', first)).items).toMatchObject([{ own: true, decided: 'approved' }]);
  expect(await statusOf(`/quotes/${quote.id}/withdrawal`, second, {})).toBe(200);
  expect((await read('/quotes', first)).items).toMatchObject([{ decided: 'withdrawn' }]);
});
