import { timingSafeEqual } from 'hono/utils/buffer';

/**
 * The signed half of a double submit: the other half is the session's cookie, from which the key is derived. Another
 * site's page, or an older page of a session that is gone, knows no key.
 * Source: OWASP, Cross-Site Request Forgery Prevention, "Signed Double-Submit Cookie".
 */
export const hasFormKey = (sent: unknown, key: string): Promise<boolean> =>
  typeof sent === 'string' ? timingSafeEqual(sent, key) : Promise.resolve(false);
