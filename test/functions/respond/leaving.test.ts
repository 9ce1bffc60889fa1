import { expect, it } from 'vitest';
import { openSite } from './site.ts';
import { Visitor } from './visitor.ts';

it.each(['/finish', '/delete-answers'])(
  'whoever is done with this browser leaves neither a cookie nor a page in it: %s',
  async (path) => {
    const site = await openSite();
    const visitor = new Visitor(site.app);
    await visitor.start(await site.link());
    const reply = await visitor.post(path, visitor.formKey());
    expect(reply.status).toBe(303);
    expect(reply.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
    expect(reply.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-holdfast=; Max-Age=0;/)]);
    await site.close();
  },
);
