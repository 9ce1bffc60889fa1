import { Hono } from 'hono';
import { followStopLink } from '../../../shared/use-cases/mail/follow-stop-link.ts';
import { MailStopped, StopMail } from '../../../web/pages/respond/no-mail.tsx';
import type { Parts } from '../parts.ts';
import { type RespondEnv, viewOf } from '../visit.ts';

/**
 * Where the link at the end of a mail, and the button that mail programmes make of its header, lead. Opening it changes
 * nothing, as scanners open every link. A mail programme posts without showing a page (RFC 8058), and follows no
 * redirection; what it posts is not read.
 */
export function noMailRoutes(parts: Parts): Hono<RespondEnv> {
  const app = new Hono<RespondEnv>();
  app.get('/no-mail/:token', (c) => c.html(<StopMail view={viewOf(c, parts)} />));
  app.post('/no-mail/:token', async (c) => {
    await followStopLink(parts, c.req.param('token'));
    return c.html(<MailStopped view={viewOf(c, parts)} />);
  });
  return app;
}
