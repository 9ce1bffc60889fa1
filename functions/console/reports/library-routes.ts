import type { Hono } from 'hono';
import {
  LIBRARY_ORDERS,
  type LibraryWanted,
  type Shelved,
  shelved,
} from '../../../shared/domain/report/library.ts';
import { seesNation } from '../../../shared/domain/organisation/sight.ts';
import { reportsPublishedTo } from '../../../shared/use-cases/publications/published-to.ts';
import { reportsOf } from '../../../shared/use-cases/read-report.ts';
import { LibraryPage, shelfName } from '../../../web/pages/console/reports-library/library-page.tsx';
import { mayUse } from '../access.ts';
import type { ConsoleContext, ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';

/** Beyond this a list helps nobody to find anything. */
const MOST_SHOWN = 200;

/** Every report that the person may open, whichever campaign it is of. */
export function libraryRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /reports', async (c) => {
    const all = await reportsSeen(desk, c);
    const wanted = wantedIn(c.req.query());
    const found = shelved(all, wanted, shelfName);
    const page = LibraryPage({
      ...surroundingsOf(desk, c),
      all,
      wanted,
      shown: found.slice(0, MOST_SHOWN),
      found: found.length,
      nation: mayUse('GET /released', c.var.staff?.roles ?? []),
    });
    return c.html(page);
  });
}

async function reportsSeen(
  desk: ConsoleDesk,
  { var: { staff } }: ConsoleContext,
): Promise<readonly Shelved[]> {
  if (staff === undefined) return [];
  const campaigns = await desk.campaigns.list();
  const titles = new Map(campaigns.map(({ id, title }) => [id, title]));
  const all = seesNation(staff)
    ? (await Promise.all(campaigns.map(({ id }) => reportsOf(desk, id)))).flat()
    : await reportsPublishedTo(desk, staff);
  return all.map(({ campaign, clock, scope }) => ({
    campaign,
    clock,
    scope,
    title: titles.get(campaign) ?? campaign,
  }));
}

const wantedIn = (asked: Readonly<Record<string, string>>): LibraryWanted => {
  const given = (name: string) => (asked[name] === undefined || asked[name] === '' ? undefined : asked[name]);
  return {
    place: given('place'),
    clock: given('clock'),
    campaign: given('campaign'),
    kind: (['full', 'staff', 'pack'] as const).find((each) => each === asked['kind']),
    order: LIBRARY_ORDERS.find((each) => each === asked['sort']) ?? 'period',
  };
};
