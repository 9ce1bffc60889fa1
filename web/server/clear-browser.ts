import type { Context } from 'hono';

/**
 * After the end of a session: what the browser still holds of its pages goes, those behind its back button too. Not
 * `cookies`, which the cookie's own deletion does, and which would reach over all of the registrable domain.
 * Source: W3C, Clear Site Data.
 */
export const clearBrowser = (c: Context): void => {
  c.header('Clear-Site-Data', '"cache", "storage"');
};
