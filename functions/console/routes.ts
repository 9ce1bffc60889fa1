import type { Handler, Hono } from 'hono';
import { staffOf } from '../../shared/use-cases/staff-session.ts';
import { mayUse, type Route } from './access.ts';
import type { ConsoleEnv } from './context.ts';
import type { ConsoleDesk } from './desk.ts';
import { noAccess, sessionEnded } from './refusals.tsx';
import { sessionCookie } from './session-cookie.ts';

type PathOf<R extends Route> = R extends `${string} ${infer Path}` ? Path : never;

/** Adds routes by their names in the table of access: each is behind the check of its own entry. */
export const routesFor =
  (app: Hono<ConsoleEnv>, desk: ConsoleDesk) =>
  <R extends Route>(route: R, handler: Handler<ConsoleEnv, PathOf<R>>): void => {
    const [method = '', path = ''] = route.split(' ');
    app.on(
      method,
      path,
      async (c, next) => {
        const secret = sessionCookie.read(c);
        const staff = secret === undefined ? undefined : await staffOf(desk, secret);
        c.set('staff', staff);
        if (mayUse(route, staff?.roles ?? [])) return next();
        return staff === undefined ? sessionEnded(desk, c) : noAccess(desk, c);
      },
      handler as Handler<ConsoleEnv>,
    );
  };
