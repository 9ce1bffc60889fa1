import type { Handler, Hono } from 'hono';
import { staffOf } from '../../shared/use-cases/staff-session.ts';
import { mayUse, type Route, ruleOf } from './access.ts';
import { tooOften } from './api/pace.ts';
import type { ConsoleEnv } from './context.ts';
import type { ConsoleDesk } from './desk.ts';
import { isInSight } from './places.ts';
import { isOwnForm } from './own-form.ts';
import { noAccess, notFound, otherSite, sessionEnded } from './refusals.tsx';
import { sessionCookie } from './session-cookie.ts';

type PathOf<R extends Route> = R extends `${string} ${infer Path}` ? Path : never;

/**
 * Adds routes by their names in the table of access: each is behind the check of its own entry. What the person does
 * not see is answered as what is not there, before anything is asked about it.
 */
export const routesFor =
  (app: Hono<ConsoleEnv>, desk: ConsoleDesk) =>
  <R extends Route>(route: R, handler: Handler<ConsoleEnv, PathOf<R>>): void => {
    const [method = '', path = ''] = route.split(' ');
    const rule = ruleOf(route);
    app.on(
      method,
      path,
      async (c, next) => {
        const secret = sessionCookie.read(c);
        const staff = secret === undefined ? undefined : await staffOf(desk, secret);
        c.set('staff', staff);
        c.set('route', route);
        if (secret !== undefined && !(await isOwnForm(c, desk.formKeyOf(secret)))) return otherSite(desk, c);
        if (rule === 'anyone') return next();
        if (staff === undefined) return sessionEnded(desk, c);
        const refusal = await tooOften(desk, c, staff);
        if (refusal !== undefined) return refusal;
        if (!mayUse(route, staff.roles)) return noAccess(desk, c);
        return (await isInSight(desk, staff, rule, c.req.param())) ? next() : notFound(desk, c);
      },
      handler as Handler<ConsoleEnv>,
    );
  };
