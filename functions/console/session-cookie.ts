import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** `__Host-`: for this host alone, over TLS alone. Lax: another site can lead here, and cannot act here. */
const OPTIONS = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

const cookie = (name: string, maxAge?: number) => ({
  read: (c: Context): string | undefined => getCookie(c, name),
  write: (c: Context, value: string) =>
    setCookie(c, name, value, { ...OPTIONS, ...(maxAge !== undefined && { maxAge }) }),
  clear: (c: Context) => deleteCookie(c, name, OPTIONS),
});

/** Gone with the browser; the session's own limits are kept on our side. */
export const sessionCookie = cookie('__Host-holdfast-console');

const TEN_MINUTES = 600;

/** While the person is away at the sign-in service. */
export const signInCookie = cookie('__Host-holdfast-sign-in', TEN_MINUTES);
