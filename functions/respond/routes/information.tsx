import { Hono } from 'hono';
import { ANY_AGE } from '../../../shared/use-cases/definitions.ts';
import { ProsePage, SupportPage } from '../../../web/pages/respond/information.tsx';
import type { Parts } from '../parts.ts';
import { isNotice, refuse } from '../refuse.tsx';
import { type RespondEnv, viewOf, type Visit } from '../visit.ts';

const SLUG = /^[a-z0-9-]{1,60}$/;

export function informationRoutes(parts: Parts): Hono<RespondEnv> {
  const app = new Hono<RespondEnv>();

  /** The address says which survey the reader came from, so that looking something up reads no draft. */
  async function definitionOf(c: Visit) {
    const campaign = c.req.query('campaign') ?? c.var.cookie?.sent?.campaign;
    return campaign !== undefined && SLUG.test(campaign)
      ? parts.definitions.of(campaign, ANY_AGE)
      : undefined;
  }

  app.get('/support', async (c) => {
    const definition = await definitionOf(c);
    return c.html(
      <SupportPage
        view={viewOf(c, parts, definition?.campaign, definition?.instrument)}
        definition={definition}
      />,
    );
  });

  app.get('/privacy', async (c) => {
    const campaign = (await definitionOf(c))?.campaign;
    return c.html(<ProsePage view={viewOf(c, parts, campaign)} page="privacy" k={campaign?.k} />);
  });

  app.get('/cookies', async (c) => {
    const view = viewOf(c, parts, (await definitionOf(c))?.campaign);
    return c.html(<ProsePage view={view} page="cookies" />);
  });

  app.get('/accessibility', async (c) => {
    const view = viewOf(c, parts, (await definitionOf(c))?.campaign);
    return c.html(<ProsePage view={view} page="accessibility" />);
  });

  /** What was answered to a form, at an address of its own: see `refuse`. */
  app.get('/notice/:kind', (c) => {
    const { kind } = c.req.param();
    const campaign = c.req.query('campaign');
    const known = campaign !== undefined && SLUG.test(campaign) ? campaign : undefined;
    return isNotice(kind) ? refuse(c, parts, kind, known) : refuse(c, parts, 'not-found');
  });

  return app;
}
