import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { INFORMATION } from '../../web/pages/console/information.ts';
import { ProsePage } from '../../web/pages/console/prose-page.tsx';
import { assetRoutes } from '../../web/server/assets.ts';
import { ownForms } from '../../web/server/own-forms.ts';
import { securityHeaders } from '../../web/server/security-headers.ts';
import { auditLogRoutes } from './audit-log-routes.ts';
import { apiRoutes } from './api/api.ts';
import { actionListRoutes } from './actions/list-routes.tsx';
import { actionRoutes } from './actions/action-routes.tsx';
import { beginRoutes } from './actions/begin-routes.tsx';
import { deepDiveRoutes } from './deep-dives/deep-dive-routes.tsx';
import { toolkitRoutes } from './actions/toolkit-routes.tsx';
import { contextDataRoutes } from './context-data/context-data-routes.ts';
import { cutRoutes } from './cuts/cut-routes.ts';
import { campaignRoutes } from './campaign-routes.ts';
import { draftRoutes } from './campaigns/draft-routes.tsx';
import { listRoutes } from './campaigns/list-routes.tsx';
import { stepRoutes } from './campaigns/step-routes.tsx';
import { codingRoutes } from './coding-routes.ts';
import { quoteRoutes } from './quote-routes.ts';
import type { ConsoleDesk } from './desk.ts';
import { faulty, notFound, otherSite, tooLarge } from './refusals.tsx';
import { peopleRoutes } from './people-routes.ts';
import { recruitmentRoutes } from './recruitment-routes.ts';
import { publishRoutes } from './publish-routes.ts';
import { noteRefusals } from './refused.ts';
import { releasedRoutes } from './released-routes.tsx';
import { reportRoutes } from './report-routes.tsx';
import type { ConsoleEnv } from './context.ts';
import { registerRoutes } from './registers/register-routes.ts';
import { libraryRoutes } from './reports/library-routes.ts';
import { scheduleRoutes } from './reports/schedule-routes.ts';
import { routesFor } from './routes.ts';
import { runRoutes } from './run-routes.ts';
import { signInRoutes } from './sign-in-routes.tsx';
import { surroundingsOf } from './surroundings.ts';
import { correctionRoutes } from './wheel/correction-routes.ts';
import { financeRoutes } from './wheel/finance-routes.ts';
import { rolloutRoutes } from './wheel/rollout-routes.ts';
import { viewRoutes } from './wheel/view-routes.ts';
import { wheelRoutes } from './wheel/wheel-routes.ts';

/** What people type: files are brought past the console. */
export const LONGEST_FORM = 256 * 1024;

export function consoleApp(desk: ConsoleDesk): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.use(securityHeaders());
  app.use(noteRefusals(desk));
  app.use(ownForms(desk.site, (c) => otherSite(desk, c)));
  app.use(bodyLimit({ maxSize: LONGEST_FORM, onError: (c) => tooLarge(desk, c) }));
  app.route('/', assetRoutes(desk.assets));

  const route = routesFor(app, desk);
  for (const path of ['/support', '/privacy', '/cookies', '/accessibility'] as const) {
    route(`GET ${path}`, (c) => c.html(<ProsePage {...surroundingsOf(desk, c)} prose={INFORMATION[path]} />));
  }
  signInRoutes(app, desk);
  peopleRoutes(app, desk);
  campaignRoutes(app, desk);
  draftRoutes(app, desk);
  stepRoutes(app, desk);
  listRoutes(app, desk);
  auditLogRoutes(app, desk);
  runRoutes(app, desk);
  reportRoutes(app, desk);
  publishRoutes(app, desk);
  releasedRoutes(app, desk);
  apiRoutes(app, desk);
  actionListRoutes(app, desk);
  beginRoutes(app, desk);
  actionRoutes(app, desk);
  toolkitRoutes(app, desk);
  deepDiveRoutes(app, desk);
  codingRoutes(app, desk);
  quoteRoutes(app, desk);
  recruitmentRoutes(app, desk);
  contextDataRoutes(app, desk);
  libraryRoutes(app, desk);
  scheduleRoutes(app, desk);
  cutRoutes(app, desk);
  registerRoutes(app, desk);
  wheelRoutes(app, desk);
  correctionRoutes(app, desk);
  financeRoutes(app, desk);
  rolloutRoutes(app, desk);
  viewRoutes(app, desk);

  app.notFound((c) => notFound(desk, c));
  app.onError((error, c) => {
    desk.fault(error);
    return faulty(desk, c);
  });
  return app;
}
