import type { Hono } from 'hono';
import { viewsOf } from '../../../shared/use-cases/wheel/save-view.ts';
import { ViewsPage } from '../../../web/pages/console/wheel/views-page.tsx';
import { typedIn } from '../actions/typed.ts';
import type { ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { dropView, keepView, personIn } from './deeds.ts';
import { maySee } from './sight.ts';
import { choiceIn, wheelPage } from './wheel-routes.ts';

/** Views that somebody wants to come back to. A view is an address: what it shows is decided each time it is opened. */
export function viewRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /views', async (c) => {
    const all = await viewsOf(desk, personIn(c));
    // Of places that they no longer answer for nothing is said.
    const views = all.filter(({ scope }) => maySee(c, 'GET /wheel/:place', scope));
    return c.html(ViewsPage({ ...surroundingsOf(desk, c), views }));
  });

  route('POST /views/:place', async (c) => {
    const place = c.req.param('place');
    const typed = typedIn(await c.req.parseBody());
    const { form: id = '', name = '' } = typed;
    const chosen = choiceIn(place, typed);
    const saved = await keepView(desk, c, { ...chosen, id, name });
    if (saved.ok) return c.redirect('/views', 303);
    return saved.problem.kind === 'invalid'
      ? wheelPage(desk, c, chosen, saved.problem.issues, name)
      : refused(desk, c, saved.problem);
  });

  route('POST /views/:view/remove', async (c) => {
    const removed = await dropView(desk, c, c.req.param('view'));
    return removed.ok ? c.redirect('/views', 303) : refused(desk, c, removed.problem);
  });
}
