import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { routePath } from 'hono/route';
import { assetRoutes } from '../../web/server/assets.ts';
import { ownForms } from '../../web/server/own-forms.ts';
import { securityHeaders } from '../../web/server/security-headers.ts';
import { isOutage } from './outage.ts';
import type { Parts } from './parts.ts';
import { refuse } from './refuse.tsx';
import { codeRoutes } from './routes/codes.tsx';
import { equalityRoutes } from './routes/equality.tsx';
import { informationRoutes } from './routes/information.tsx';
import { interviewRoutes } from './routes/interview.tsx';
import { landingRoutes } from './routes/landing.tsx';
import { leavingRoutes } from './routes/leaving.tsx';
import { noMailRoutes } from './routes/no-mail.tsx';
import { openLinkRoutes } from './routes/open-link.tsx';
import { sendingRoutes } from './routes/sending.tsx';
import { beginVisit, type RespondEnv, type Visit } from './visit.ts';

/** The respondents' site. */
export function respondApp(parts: Parts): Hono<RespondEnv> {
  const app = new Hono<RespondEnv>();

  app.use(async (c, next) => {
    await next();
    const { problem } = c.var;
    const route = routePath(c, -1);
    parts.record({
      route,
      method: c.req.method,
      status: c.res.status,
      ...(problem !== undefined && { problem }),
    });
  });
  app.use(securityHeaders());
  app.use(beginVisit(parts));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c: Visit, methods) => {
        c.header('Allow', methods.join(', '));
        return refuse(c, parts, 'wrong-method');
      },
    }),
  );
  app.use(ownForms(parts.site, (c) => refuse(c, parts, 'not-allowed')));

  app.route('/', assetRoutes(parts.assets));
  app.route('/', landingRoutes(parts));
  app.route('/', openLinkRoutes(parts));
  app.route('/', interviewRoutes(parts));
  app.route('/', sendingRoutes(parts));
  app.route('/', equalityRoutes(parts));
  app.route('/', codeRoutes(parts));
  app.route('/', leavingRoutes(parts));
  app.route('/', noMailRoutes(parts));
  app.route('/', informationRoutes(parts));

  app.notFound((c) => refuse(c, parts, 'not-found'));
  app.onError((error, c) => {
    if (isOutage(error)) return refuse(c, parts, 'unavailable');
    parts.fault(error.name);
    return refuse(c, parts, 'fault');
  });
  return app;
}
