import type { Hono } from 'hono';
import { dayOf } from '../../../shared/domain/kernel/calendar.ts';
import { wheelPlace } from '../../../shared/domain/wheel/wheel-place.ts';
import { readRollout } from '../../../shared/use-cases/wheel/read-rollout.ts';
import { RolloutPage } from '../../../web/pages/console/wheel/rollout-page.tsx';
import type { ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { releasesSeen } from './releases-seen.ts';
import { pagesSeen } from './sight.ts';

/** How far the human factors roll-out has come in the places that the person sees. */
export function rolloutRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /human-factors', async (c) => {
    const read = await readRollout(desk);
    if (!read.ok) return refused(desk, c, read.problem);
    const { estate, rollout } = read.value;
    const places = pagesSeen(c);
    const scope = places.find((each) => each === c.req.query('place')) ?? places[0];
    const place = scope === undefined ? undefined : wheelPlace(scope, estate);
    const releases = scope === undefined ? [] : await releasesSeen(desk, c, scope);
    const page = RolloutPage({
      ...surroundingsOf(desk, c),
      places,
      place,
      estate,
      rollout,
      wave: releases.find(({ instrument }) => instrument.id === 'psychological-safety'),
      today: dayOf(desk.clock.now()),
    });
    return c.html(page);
  });
}
