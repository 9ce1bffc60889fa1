import type { Hono } from 'hono';
import { PLACES, placeName } from '../../../shared/domain/improvement/place-of-action.ts';
import { editionOf } from '../../../shared/domain/report/editions.ts';
import { LIBRARY_ORDERS, type LibraryWanted } from '../../../shared/domain/report/library.ts';
import { type LibraryPart, readLibrary } from '../../../shared/use-cases/report-library.ts';
import { LibraryPage, shelfName } from '../../../web/pages/console/reports-library/library-page.tsx';
import { mayUse } from '../access.ts';
import type { ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { notSignedIn } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';

const A_PAGE = 25;
/** No library is longer; what is asked beyond is the same as this. */
const LAST_PAGE = 10_000;

/** Every report that the person may open, whichever campaign it is of, a page at a time. */
export function libraryRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /reports', async (c) => {
    const { staff } = c.var;
    if (staff === undefined) return notSignedIn(desk, c);
    const asked = c.req.query();
    const wanted = wantedIn(asked);
    const page = /^[1-9]\d{0,4}$/.test(asked['page'] ?? '') ? Math.min(Number(asked['page']), LAST_PAGE) : 1;
    const after = (page - 1) * A_PAGE;
    const part = await readLibrary(desk, staff, { wanted, nameOf: shelfName, most: A_PAGE, after });
    return c.html(
      LibraryPage({
        ...surroundingsOf(desk, c),
        ...part,
        places: placesIn(part),
        wanted,
        page,
        nation: mayUse('GET /released', staff.roles),
      }),
    );
  });
}

/** Those who see the nation choose among all of its places, others among those of their reports. */
const placesIn = ({ published }: LibraryPart) =>
  published === undefined
    ? PLACES
    : [...new Set(published.map(({ scope }) => editionOf(scope).of))]
        .map((scope) => ({ scope, name: placeName(scope) }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));

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
