import type { Hono } from 'hono';
import { loggedDeeds } from '../../shared/domain/organisation/logged-deeds.ts';
import { AuditLogPage } from '../../web/pages/console/audit-log.tsx';
import type { ConsoleEnv } from './context.ts';
import type { ConsoleDesk } from './desk.ts';
import { routesFor } from './routes.ts';
import { surroundingsOf } from './surroundings.ts';

/** Entries, most of them an intent and its outcome. */
const A_PAGE = 100;
/** How it ended stands after a deed, and others may have written between the two. */
const NEAR = 100;

export function auditLogRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /audit-log', async (c) => {
    const asked = Number(c.req.query('before'));
    const before = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined;
    const entries = await desk.auditLog.newest(A_PAGE + NEAR, before && before + NEAR);
    const deeds = loggedDeeds(entries).filter(({ n }) => before === undefined || n < before);
    const oldest = (before ?? (entries[0]?.n ?? 0) + 1) - A_PAGE;
    return c.html(
      AuditLogPage({
        ...surroundingsOf(desk, c),
        deeds: deeds.filter(({ n }) => n >= oldest),
        newest: before === undefined,
        older: oldest > 1 ? `/audit-log?before=${oldest}` : undefined,
      }),
    );
  });
}
