import type { MiddlewareHandler } from 'hono';

const policy = (more: readonly string[] = [], ...formAction: readonly string[]): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    `form-action ${["'self'", ...formAction].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    ...more,
  ].join('; ');

/** Of a page with a form that goes elsewhere, to this one address, and is asked for anew by a script. */
export const policyWithFormTo = (address: string): string => policy(["connect-src 'self'"], address);

const HEADERS = Object.entries({
  'Content-Security-Policy': policy(),
  'Cache-Control': 'no-store',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'X-Robots-Tag': 'noindex, nofollow',
});

/** On every answer, unless the route itself said otherwise. Nothing is kept by a browser or a proxy. */
export const securityHeaders = (): MiddlewareHandler => async (c, next) => {
  await next();
  // Not `c.header`, which by now would make the whole response anew for each of them.
  const { headers } = c.res;
  for (const [name, value] of HEADERS) if (!headers.has(name)) headers.set(name, value);
};
