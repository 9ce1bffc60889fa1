import type { Hono } from 'hono';
import { dayOf } from '../../../shared/domain/kernel/calendar.ts';
import { ActionPage } from '../../../web/pages/console/actions/action-page.tsx';
import type { Typed } from '../../../web/pages/console/actions/typed.ts';
import { type Change, CHANGES } from '../../../web/pages/console/actions/changes.ts';
import { ChangePage } from '../../../web/pages/console/actions/change-forms.tsx';
import { YouSaidPage } from '../../../web/pages/console/actions/you-said-page.tsx';
import { addressOf } from '../../../web/pages/console/actions/words.ts';
import type { ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { notFound, refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { changeTyped } from './changes.ts';
import { ofDriver } from './of-driver.ts';
import { answeredIn } from './said.ts';
import { mayChange } from './sight.ts';
import { citedToolkit } from './toolkit-cited.ts';
import { typedIn } from './typed.ts';

export function actionRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);
  const today = () => dayOf(desk.clock.now());

  route('GET /actions/:place/:action', async (c) => {
    const { place, action: id } = c.req.param();
    const action = await desk.actions.get(place, id);
    if (action === undefined) return notFound(desk, c);
    return c.html(
      ActionPage({
        ...surroundingsOf(desk, c),
        action,
        today: today(),
        driver: await ofDriver(desk, c, action),
        toolkit: await citedToolkit(desk, action.answers, action.toolkit),
        mayChange: mayChange(c, action),
      }),
    );
  });

  route('GET /actions/:place/:action/:change', async (c) => {
    const { place, action: id, change } = c.req.param();
    const action = await desk.actions.get(place, id);
    const kind = changeNamed(change);
    if (action === undefined || kind === undefined) return notFound(desk, c);
    const typed = kind === 'terms' ? dayTyped('target', action.target) : dayTyped('on', today());
    return c.html(
      ChangePage({ ...surroundingsOf(desk, c), action, today: today(), change: kind, typed, issues: [] }),
    );
  });

  route('POST /actions/:place/:action/:change', async (c) => {
    const { place, action: id, change } = c.req.param();
    const action = await desk.actions.get(place, id);
    const kind = changeNamed(change);
    if (action === undefined || kind === undefined) return notFound(desk, c);
    const typed = typedIn(await c.req.parseBody());
    const revision = Number(typed['revision']);
    const changed = await changeTyped(desk, c, action, { change: kind, revision, typed });
    if (changed.ok) return c.redirect(addressOf(action), 303);
    if (changed.problem.kind !== 'invalid') return refused(desk, c, changed.problem);
    const { issues } = changed.problem;
    const page = { ...surroundingsOf(desk, c), action, today: today(), change: kind, typed, issues };
    return c.html(ChangePage(page), 400);
  });

  route('GET /you-said-we-did/:place', async (c) => {
    const scope = c.req.param('place');
    const answered = await answeredIn(desk, c, scope);
    return c.html(YouSaidPage({ ...surroundingsOf(desk, c), scope, today: today(), answered }));
  });
}

const changeNamed = (name: string): Change | undefined => CHANGES.find((each) => each === name);

function dayTyped(name: string, day: string | undefined): Typed {
  const [year = '', month = '', date = ''] = (day ?? '').split('-');
  const bare = (part: string) => part.replace(/^0/, '');
  return { [`${name}-day`]: bare(date), [`${name}-month`]: bare(month), [`${name}-year`]: year };
}
