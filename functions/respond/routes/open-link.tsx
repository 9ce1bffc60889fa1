import { Hono } from 'hono';
import { ANY_AGE, FRESH } from '../../../shared/use-cases/definitions.ts';
import { findDraft } from '../../../shared/use-cases/draft-in-hand.ts';
import { openOpenLink } from '../../../shared/use-cases/open-link.ts';
import { startByOpenLink } from '../../../shared/use-cases/start-answering.ts';
import { Landing } from '../../../web/pages/respond/landing.tsx';
import { sessionOf } from '../interview-of.ts';
import type { Parts } from '../parts.ts';
import { refuseProblem } from '../refuse.tsx';
import { writeSessionCookie } from '../session-cookie.ts';
import { takeForm } from '../take-form.ts';
import { isLanguage, type RespondEnv, viewOf, type Visit } from '../visit.ts';

/**
 * The link on a poster. It has a path of its own, because the firewall counts who asks for it. Opening it changes
 * nothing; a browser session sends once by it.
 */
export function openLinkRoutes(parts: Parts): Hono<RespondEnv> {
  const app = new Hono<RespondEnv>();

  app.get('/o/:code', async (c) => {
    const opened = await openOpenLink(
      parts,
      c.req.param('code'),
      c.var.cookie === undefined ? FRESH : ANY_AGE,
    );
    if (!opened.ok) return refuseProblem(c, parts, opened.problem);
    const { campaign, instrument, ticket, code } = opened.value;
    const props = { campaign, instrument, token: code, expires: ticket.expires };
    return c.html(
      <Landing
        view={viewOf(c, parts, campaign, instrument)}
        {...props}
        begun={await begunBy(c, parts, code, campaign.id)}
      />,
    );
  });

  app.post('/o/:code', takeForm(parts), async (c) => {
    const typed = c.req.param('code');
    const { language: shown, switched } = c.var;
    if (switched === true) return c.redirect(`/o/${encodeURIComponent(typed)}?lang=${shown}`, 303);
    const opened = await openOpenLink(parts, typed, ANY_AGE);
    if (!opened.ok) return refuseProblem(c, parts, opened.problem);
    const begun = await begunBy(c, parts, opened.value.code, opened.value.campaign.id);
    if (begun !== 'no') return c.redirect(begun === 'sent' ? '/sent' : '/continue', 303);
    const language = c.var.form?.get('lang')?.[0];
    const chosen = isLanguage(language) ? language : shown;
    const started = await startByOpenLink(parts, typed, chosen);
    if (!started.ok) return refuseProblem(c, parts, started.problem);
    writeSessionCookie(c, { secret: started.value.secret, language: chosen });
    return c.redirect('/save-code', 303);
  });

  return app;
}

/** What this browser session has done with this link. */
async function begunBy(c: Visit, parts: Parts, code: string, campaign: string) {
  const { cookie } = c.var;
  if (cookie?.sent !== undefined) return cookie.sent.campaign === campaign ? 'sent' : 'no';
  const session = sessionOf(c, parts);
  const found = session && (await findDraft(parts, session));
  return found?.draft.open === code ? 'answering' : 'no';
}
