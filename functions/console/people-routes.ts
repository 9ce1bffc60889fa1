import type { Hono } from 'hono';
import { ok } from '../../shared/domain/kernel/result.ts';
import { AccountPage } from '../../web/pages/console/account.tsx';
import { PeoplePage } from '../../web/pages/console/people.tsx';
import { PersonPage } from '../../web/pages/console/person.tsx';
import { clearBrowser } from '../../web/server/clear-browser.ts';
import { auditedHere } from './audited-here.ts';
import type { ConsoleContext, ConsoleEnv } from './context.ts';
import type { ConsoleDesk } from './desk.ts';
import { type AccessDecision, decideAccess } from './people-deeds.ts';
import { notFound, refused, sessionEnded } from './refusals.tsx';
import { routesFor } from './routes.ts';
import { sessionCookie } from './session-cookie.ts';
import { surroundingsOf } from './surroundings.ts';

/** Who may be signed in, and ending that at once: the next page that they ask for is refused. */
export function peopleRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /account', (c) => {
    const { staff } = c.var;
    return staff === undefined
      ? sessionEnded(desk, c)
      : c.html(AccountPage({ ...surroundingsOf(desk, c), staff }));
  });

  route('POST /sign-out-everywhere', async (c) => {
    const { staff } = c.var;
    if (staff !== undefined) {
      await auditedHere(desk, c, { what: 'signed out everywhere', target: {} }, async () => {
        await desk.people.end(staff.id, desk.clock.now());
        return ok(undefined);
      });
    }
    sessionCookie.clear(c);
    clearBrowser(c);
    return c.redirect('/signed-out', 303);
  });

  route('GET /people', async (c) =>
    c.html(
      PeoplePage({ ...surroundingsOf(desk, c), people: await desk.people.list(), now: desk.clock.now() }),
    ),
  );

  route('GET /people/:person', async (c) => {
    const person = await desk.people.get(c.req.param('person'));
    if (person === undefined) return notFound(desk, c);
    const own = person.id === c.var.staff?.id;
    return c.html(PersonPage({ ...surroundingsOf(desk, c), person, own, now: desk.clock.now() }));
  });

  const decide = async (c: ConsoleContext, id: string, decision: AccessDecision) => {
    const done = await decideAccess(desk, c, id, decision);
    return done.ok ? c.redirect(`/people/${encodeURIComponent(id)}`, 303) : refused(desk, c, done.problem);
  };
  route('POST /people/:person/end', (c) => decide(c, c.req.param('person'), 'end'));
  route('POST /people/:person/stop', (c) => decide(c, c.req.param('person'), 'stop'));
  route('POST /people/:person/allow', (c) => decide(c, c.req.param('person'), 'allow'));
}
