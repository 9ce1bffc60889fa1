import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS, type Route } from '../../../functions/console/access.ts';
import { naughtyOf } from '../../fixtures/naughty.ts';
import { type Form, formsIn, linksIn } from './forms.ts';
import { type ConsoleSite, openConsole } from './site.ts';

const ROUTES = Object.keys(ACCESS) as Route[];
/** Pages looked at for links and forms: the console has many more reports than kinds of page. */
const PAGES = 60;

let site: ConsoleSite;
let cookie: string;
beforeAll(async () => {
  site = await openConsole();
  await site.open();
  await site.release();
  cookie = await site.as('admin', 'researcher');
});
afterAll(() => site.close());

async function formsOfConsole(): Promise<readonly Form[]> {
  const queue = ['/'];
  const forms = new Map<string, Form>();
  for (let at = 0; at < Math.min(queue.length, PAGES); at += 1) {
    const html = await (await site.get(queue[at] ?? '/', cookie)).text();
    for (const form of formsIn(html)) {
      // A form of the same fields is another of its kind. Signing out would end the walk.
      const kind = Object.keys(form.fields).join(' ') || form.action;
      if (!form.action.startsWith('/sign-out') && !forms.has(kind)) forms.set(kind, form);
    }
    for (const link of linksIn(html)) if (!queue.includes(link) && !/\.\w+$/.test(link)) queue.push(link);
  }
  return [...forms.values()];
}

describe('the console, told what broke others', () => {
  it.each(ROUTES.filter((route) => route.includes(':')))('has no fault at %s', async (route) => {
    const [method, pattern = ''] = route.split(' ');
    const statuses = new Map<string, number>();
    for (const text of naughtyOf(ROUTES.indexOf(route))) {
      const path = pattern.replaceAll(/:\w+/g, () => encodeURIComponent(text.toWellFormed()));
      const reply = method === 'GET' ? await site.get(path, cookie) : await site.post(path, cookie);
      if (reply.status >= 500) statuses.set(text, reply.status);
    }
    expect([...statuses]).toEqual([]);
    expect(site.faults).toEqual([]);
  });

  it('has no fault in any field of any form', async () => {
    const forms = await formsOfConsole();
    const broken: unknown[] = [];
    for (const [turn, { action, fields }] of forms.entries()) {
      for (const [at, name] of Object.keys(fields).entries()) {
        for (const text of naughtyOf(turn + at)) {
          const reply = await site.post(action, cookie, { ...fields, [name]: text });
          if (reply.status >= 500) broken.push([action, name, text]);
          if (
            /<script>alert|<(img|svg|video|audio|body|iframe)\b[^>]*onerror=alert/i.test(await reply.text())
          )
            broken.push([action, name, text, 'shown as it is']);
        }
      }
    }
    expect(forms.length).toBeGreaterThan(0);
    expect(broken).toEqual([]);
    expect(site.faults).toEqual([]);
  }, 240_000);
});
