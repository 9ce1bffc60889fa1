import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Language } from '../../shared/domain/instrument/translation/in-language.ts';

/** The one cookie: a session's secret, the language, and after sending what the receipt page needs. */
export interface SessionCookie {
  readonly secret: Uint8Array;
  readonly language: Language;
  readonly sent?: { readonly campaign: string; readonly shuffle: string };
}

const NAME = '__Host-holdfast';

/** It ends with the browser: on a shared computer nothing stays. Lax, so that a link in a mail finds it. */
const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

const FORM = /^([A-Za-z0-9_-]{22})\.(en|cy)(?:\.([a-z0-9-]{1,60})\.(\d{4}-\d\d-\d\d))?$/;

export function readSessionCookie(c: Context): SessionCookie | undefined {
  const [, secret, language, campaign, shuffle] = FORM.exec(getCookie(c, NAME) ?? '') ?? [];
  if (secret === undefined || language === undefined) return undefined;
  return {
    secret: Buffer.from(secret, 'base64url'),
    language: language === 'cy' ? 'cy' : 'en',
    ...(campaign !== undefined && shuffle !== undefined && { sent: { campaign, shuffle } }),
  };
}

export function writeSessionCookie(c: Context, { secret, language, sent }: SessionCookie): void {
  const parts = [Buffer.from(secret).toString('base64url'), language];
  if (sent !== undefined) parts.push(sent.campaign, sent.shuffle);
  setCookie(c, NAME, parts.join('.'), ATTRIBUTES);
}

export const clearSessionCookie = (c: Context): void => {
  deleteCookie(c, NAME, ATTRIBUTES);
};
