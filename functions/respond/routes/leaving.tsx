import { Hono } from 'hono';
import { ANY_AGE } from '../../../shared/use-cases/definitions.ts';
import { readDraft } from '../../../shared/use-cases/read-draft.ts';
import { Ended } from '../../../web/pages/respond/ended.tsx';
import { Deleted, Finished } from '../../../web/pages/respond/information.tsx';
import { clearBrowser } from '../../../web/server/clear-browser.ts';
import { sessionOf } from '../interview-of.ts';
import { ownForm } from '../own-form.ts';
import type { Parts } from '../parts.ts';
import { clearSessionCookie } from '../session-cookie.ts';
import { takeForm } from '../take-form.ts';
import { type RespondEnv, viewOf, type Visit } from '../visit.ts';

/** Pages for who stops before sending, and for who is done with this browser. */
export function leavingRoutes(parts: Parts): Hono<RespondEnv> {
  const app = new Hono<RespondEnv>();

  app.get('/ended', async (c) => {
    const session = sessionOf(c, parts);
    const read = session && (await readDraft(parts, session, ANY_AGE));
    if (read?.ok !== true) {
      const campaign = c.req.query('campaign');
      const definition = campaign === undefined ? undefined : await parts.definitions.of(campaign, ANY_AGE);
      if (c.var.cookie?.sent === undefined) forget(c);
      return c.html(
        <Ended
          view={viewOf(c, parts, definition?.campaign, definition?.instrument)}
          keptUntil={undefined}
          definition={definition}
        />,
      );
    }
    const { campaign, instrument, expires } = read.value;
    const definition = { campaign, instrument };
    return c.html(<Ended view={viewOf(c, parts, campaign)} keptUntil={expires} definition={definition} />);
  });

  app.post('/delete-answers', takeForm(parts, '/ended'), ownForm(parts), async (c) => {
    const session = sessionOf(c, parts);
    if (session !== undefined) await parts.drafts.delete(session.draftId);
    clearSessionCookie(c);
    clearBrowser(c);
    return c.redirect('/deleted', 303);
  });

  app.get('/deleted', (c) => c.html(<Deleted view={viewOf(c, parts)} />));

  app.post('/finish', takeForm(parts, '/sent'), ownForm(parts), (c) => {
    clearSessionCookie(c);
    clearBrowser(c);
    return c.redirect('/finished', 303);
  });

  app.get('/finished', (c) => c.html(<Finished view={viewOf(c, parts)} />));

  return app;
}

function forget(c: Visit): void {
  if (c.var.cookie === undefined) return;
  clearSessionCookie(c);
  c.set('cookie', undefined);
}
