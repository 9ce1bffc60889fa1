import type { Context, MiddlewareHandler } from 'hono';

/**
 * Lets a form in only from a page of this site, told by Sec-Fetch-Site or, in browsers without it, by Origin.
 * Such a browser says `null` for our own forms too, because pages are sent with `no-referrer`: there the
 * cookie's SameSite=Lax is what keeps other sites' forms from acting as the person.
 */
export const ownForms =
  (site: string, refuse: (c: Context) => Response | Promise<Response>): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const from = c.req.header('Sec-Fetch-Site');
    const origin = c.req.header('Origin') ?? 'null';
    const own = from === undefined ? origin === 'null' || origin === site : from === 'same-origin';
    return own ? next() : refuse(c);
  };
