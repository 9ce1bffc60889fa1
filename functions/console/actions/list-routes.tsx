import type { Hono } from 'hono';
import {
  listed,
  type Order,
  ORDERS,
  type Shown,
  SHOWN,
  type Wanted,
} from '../../../shared/domain/improvement/list-actions.ts';
import { actionsOfPlan } from '../../../shared/domain/improvement/action-plan.ts';
import { PLACES, placeOfAction } from '../../../shared/domain/improvement/place-of-action.ts';
import { dayOf } from '../../../shared/domain/kernel/calendar.ts';
import { ActionsPage } from '../../../web/pages/console/actions/list-page.tsx';
import { PlanPage } from '../../../web/pages/console/actions/plan-page.tsx';
import type { ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { loadActionPlan } from './deeds.ts';
import { actionsSeen, mayBegin, placesSeen } from './sight.ts';

export function actionListRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);
  const today = () => dayOf(desk.clock.now());

  route('GET /actions', async (c) => {
    const seen = await actionsSeen(desk, c);
    const wanted = wantedOf(c.req.query());
    const here = new Set(seen.map(({ scope }) => scope));
    const count = (shown: Shown) => listed(seen, { ...wanted, shown }, today()).length;
    return c.html(
      ActionsPage({
        ...surroundingsOf(desk, c),
        wanted,
        today: today(),
        actions: listed(seen, wanted, today()),
        counts: {
          open: count('open'),
          overdue: count('overdue'),
          closed: count('closed'),
          all: count('all'),
        },
        places: PLACES.map(({ scope }) => scope).filter((scope) => here.has(scope)),
        mayBegin: mayBegin(c),
      }),
    );
  });

  route('GET /action-plan', async (c) => {
    const seen = await actionsSeen(desk, c);
    const there = new Set(seen.map(({ id }) => id));
    return c.html(
      PlanPage({
        ...surroundingsOf(desk, c),
        actions: listed(seen, { shown: 'all', order: 'target', scope: undefined }, today()),
        today: today(),
        mayBegin: mayBegin(c) && placesSeen(c).length > 0,
        mayLoad:
          c.var.staff?.roles.includes('admin') === true && actionsOfPlan().some(({ id }) => !there.has(id)),
      }),
    );
  });

  route('POST /action-plan', async (c) => {
    const loaded = await loadActionPlan(desk, c);
    if (!loaded.ok) return refused(desk, c, loaded.problem);
    return c.redirect('/action-plan', 303);
  });
}

function wantedOf({ show, sort, place }: Record<string, string>): Wanted {
  return {
    shown: SHOWN.find((each): each is Shown => each === show) ?? 'open',
    order: ORDERS.find((each): each is Order => each === sort) ?? 'target',
    scope: place !== undefined && placeOfAction(place) !== undefined ? place : undefined,
  };
}
