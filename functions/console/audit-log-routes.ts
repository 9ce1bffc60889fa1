import type { Hono } from 'hono';
import { loggedDeeds } from '../../shared/domain/organisation/logged-deeds.ts';
import { AuditLogPage } from '../../web/pages/console/audit-log.tsx';
import type { ConsoleEnv } from './context.ts';
import type { ConsoleDesk } from './desk.ts';
import { routesFor } from './routes.ts';
import { surroundingsOf } from './surroundings.ts';

/** Entries, most of them an intent and its outcome. */
const A_PAGE = 100;
/** Looked through for one person's: the log is one chain, and keeps no list by person. */
const SEARCHED = 1000;
/** How it ended stands after a deed, and others may have written between the two. */
const NEAR = 100;

export function auditLogRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /audit-log', async (c) => {
    const asked = Number(c.req.query('before'));
    const before = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined;
    const people = await desk.people.list();
    const person = people.find(({ id }) => id === c.req.query('who'));
    const size = person === undefined ? A_PAGE : SEARCHED;
    const entries = await desk.auditLog.newest(size + NEAR, before && before + NEAR);
    const deeds = loggedDeeds(entries).filter(({ n }) => before === undefined || n < before);
    const end = before ?? (entries[0]?.n ?? 0) + 1;
    const oldest = Math.max(1, end - size);
    return c.html(
      AuditLogPage({
        ...surroundingsOf(desk, c),
        deeds: deeds.filter(({ n, who }) => n >= oldest && (person === undefined || who.id === person.id)),
        people,
        person,
        looked: { from: oldest, to: end - 1 },
        newest: before === undefined,
      }),
    );
  });
}
