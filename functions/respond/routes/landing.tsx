import { Hono } from 'hono';
import { FRESH, RECENT } from '../../../shared/use-cases/definitions.ts';
import { findDraft } from '../../../shared/use-cases/draft-in-hand.ts';
import { openLink } from '../../../shared/use-cases/open-link.ts';
import { startAnswering } from '../../../shared/use-cases/start-answering.ts';
import { Home } from '../../../web/pages/respond/information.tsx';
import { Landing } from '../../../web/pages/respond/landing.tsx';
import { sessionOf } from '../interview-of.ts';
import type { Parts } from '../parts.ts';
import { refuseProblem } from '../refuse.tsx';
import { writeSessionCookie } from '../session-cookie.ts';
import { isLanguage, type RespondEnv, viewOf, type Visit } from '../visit.ts';
import { takeForm } from '../take-form.ts';

export function landingRoutes(parts: Parts): Hono<RespondEnv> {
  const app = new Hono<RespondEnv>();

  app.get('/', (c) => c.html(<Home view={viewOf(c, parts)} />));

  app.get('/i/:token', async (c) => {
    const token = c.req.param('token');
    // A browser with a session costs a look at its draft: then the campaign may be some minutes old.
    const opened = await openLink(parts, token, c.var.cookie === undefined ? FRESH : RECENT);
    if (!opened.ok) return refuseProblem(c, parts, opened.problem);
    const { campaign, instrument, ticket } = opened.value;
    const props = { campaign, instrument, token, expires: ticket.expires };
    return c.html(
      <Landing
        view={viewOf(c, parts, campaign, instrument)}
        {...props}
        begun={await begun(c, parts, token, campaign.id)}
      />,
    );
  });

  app.post('/start', takeForm(parts), async (c) => {
    const field = (name: string) => c.var.form?.get(name)?.[0];
    const { language: shown, switched } = c.var;
    if (switched === true)
      return c.redirect(`/i/${encodeURIComponent(field('token') ?? '')}?lang=${shown}`, 303);
    const language = field('lang');
    const chosen = isLanguage(language) ? language : shown;
    const started = await startAnswering(parts, field('token') ?? '', chosen);
    if (!started.ok) return refuseProblem(c, parts, started.problem);
    writeSessionCookie(c, { secret: started.value.secret, language: chosen });
    return c.redirect('/save-code', 303);
  });

  return app;
}

/** What this browser has done with this link: only its own draft or cookie tells, and never the link. */
async function begun(c: Visit, parts: Parts, token: string, campaign: string) {
  const { cookie } = c.var;
  if (cookie?.sent !== undefined) return cookie.sent.campaign === campaign ? 'sent' : 'no';
  const session = sessionOf(c, parts);
  const found = session && (await findDraft(parts, session));
  return found?.draft.token === token ? 'answering' : 'no';
}
