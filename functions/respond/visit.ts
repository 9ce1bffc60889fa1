import type { Context, MiddlewareHandler } from 'hono';
import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import type { Form } from '../../shared/domain/instrument/accept-page.ts';
import type { Instrument, Translation } from '../../shared/domain/instrument/instrument.ts';
import { isInWelsh } from '../../shared/domain/instrument/translation/in-language.ts';
import { isSpoken } from '../../web/wording/spoken.ts';
import type { View } from '../../web/pages/respond/view.ts';
import type { Language } from '../../shared/domain/instrument/translation/in-language.ts';
import type { Parts } from './parts.ts';
import { readSessionCookie, type SessionCookie, writeSessionCookie } from './session-cookie.ts';

export interface RespondEnv {
  Variables: {
    cookie: SessionCookie | undefined;
    language: Language;
    /** What the pages say in Welsh: read where the visit is in it. */
    welsh: Translation | undefined;
    /** What was posted, once it is read. */
    form: Form | undefined;
    problem: string | undefined;
    /** Whether the form was sent by the switch of language: then it is shown again, and not acted on. */
    switched: boolean | undefined;
  };
}

export type Visit = Context<RespondEnv>;

const LANGUAGES: ReadonlySet<string> = new Set<Language>(['en', 'cy']);

export const isLanguage = (text: string | undefined): text is Language =>
  text !== undefined && LANGUAGES.has(text);

/** From now on the visit is in this language: a session's cookie keeps it. */
export async function speak(c: Visit, { welsh }: Parts, language: Language): Promise<void> {
  const { cookie } = c.var;
  c.set('language', language);
  if (language === 'cy') c.set('welsh', await welsh());
  if (cookie === undefined || cookie.language === language) return;
  c.set('cookie', { ...cookie, language });
  writeSessionCookie(c, { ...cookie, language });
}

/** Reads the cookie and the language. A language asked for in the address is kept in the session's cookie. */
export const beginVisit =
  (parts: Parts): MiddlewareHandler<RespondEnv> =>
  async (c, next) => {
    const cookie = readSessionCookie(c);
    const asked = c.req.query('lang');
    c.set('cookie', cookie);
    await speak(c, parts, isLanguage(asked) ? asked : (cookie?.language ?? 'en'));
    await next();
  };

/** `instrument`: whose texts are on the page. */
export function viewOf(
  c: Visit,
  { assets, sessions }: Parts,
  campaign?: Pick<Campaign, 'id' | 'contacts'>,
  instrument?: Instrument,
): View {
  const { cookie, language, welsh } = c.var;
  const query = Object.entries(c.req.query()).filter(([name]) => name !== 'lang');
  return {
    assets: assets.paths,
    language,
    welsh,
    partlyEnglish:
      language === 'cy' &&
      !(isSpoken({ language, welsh }) && (instrument === undefined || isInWelsh(instrument))),
    // Two slashes would make the address of another site out of a link to this page.
    path: c.req.path.replace(/^[/\\]+/, '/'),
    query: c.req.method === 'GET' ? Object.fromEntries(query) : {},
    session: cookie === undefined ? 'none' : cookie.sent === undefined ? 'answering' : 'sent',
    formKey: cookie && sessions.of(cookie.secret).formKey,
    campaign,
  };
}
