import type { Hono } from 'hono';
import { fail, ok } from '../../../shared/domain/kernel/result.ts';
import { reportsPublishedTo } from '../../../shared/use-cases/publications/published-to.ts';
import { listReleased, openReleased } from '../../../shared/use-cases/read-released.ts';
import { readReport, reportsOf } from '../../../shared/use-cases/read-report.ts';
import { findRun, runReport } from '../../../shared/use-cases/run-report.ts';
import { auditedHere } from '../audited-here.ts';
import type { ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { routesFor } from '../routes.ts';
import { operationsFor } from './api-routes.ts';
import { figuresAfter } from './figures.ts';
import { openApi } from './open-api.ts';
import { keyOf, pageAfter } from './paging.ts';
import { workOperations } from './work.ts';

const NO_CAMPAIGN = fail({ kind: 'not-found', what: 'campaign' } as const);

/** Everything that the console shows and does, as JSON. */
export function apiRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const operation = operationsFor(app, desk);
  routesFor(app, desk)('GET /api/v1/openapi.json', (c) => c.json(openApi(desk.site)));

  workOperations(operation, desk);

  operation('GET /api/v1/me', async ({ c }) =>
    c.var.staff === undefined ? fail({ kind: 'not-found', what: 'person' }) : ok(c.var.staff),
  );

  operation('GET /api/v1/me/reports', async ({ c, query }) => {
    const own = c.var.staff === undefined ? [] : await reportsPublishedTo(desk, c.var.staff);
    const reports = own.map(({ campaign, clock, scope, title }) => ({ campaign, clock, scope, title }));
    return ok(pageAfter(reports, ({ campaign, clock, scope }) => `${campaign} ${clock} ${scope}`, query));
  });

  operation('GET /api/v1/campaigns', async ({ query }) =>
    ok(pageAfter(await desk.campaigns.list(), ({ id }) => id, query)),
  );

  operation('GET /api/v1/campaigns/:campaign', async ({ at: { campaign = '' } }) => {
    const found = await desk.campaigns.get(campaign);
    return found === undefined ? NO_CAMPAIGN : ok(found);
  });

  operation('GET /api/v1/campaigns/:campaign/reports', async ({ at: { campaign = '' }, query }) => {
    if ((await desk.campaigns.get(campaign)) === undefined) return NO_CAMPAIGN;
    const reports = await reportsOf(desk, campaign);
    return ok(pageAfter(reports, ({ clock, scope }) => `${clock} ${scope}`, query));
  });

  operation('GET /api/v1/campaigns/:campaign/reports/:clock/:scope', async ({ at }) => {
    const { campaign = '', clock = '', scope = '' } = at;
    const report = await readReport(desk, { campaign, clock, scope });
    if (!report.ok) return report;
    const { files, ...rest } = report.value;
    const below = `/campaigns/${campaign}/reports/${clock}/${scope}`;
    return ok({
      ...rest,
      files: files.map(({ format, type, sha256 }) => ({ format, type, sha256, href: `${below}/${format}` })),
    });
  });

  operation('POST /api/v1/campaigns/:campaign/runs', async ({ at: { campaign = '' }, body, c }) => {
    const deed = { what: 'report run started', target: { campaign } };
    const run = await auditedHere(desk, c, deed, () => runReport(desk, campaign, body.form));
    return run.ok ? ok({ run: run.value }) : run;
  });

  operation('GET /api/v1/campaigns/:campaign/runs/:run', async ({ at: { campaign = '', run = '' } }) => {
    const found = await findRun(desk, campaign, run);
    if (!found.ok) return found;
    const { state, started, why } = found.value;
    return ok({ state, started: new Date(started).toISOString(), ...(why !== undefined && { why }) });
  });

  operation('GET /api/v1/releases', async ({ query }) =>
    ok(pageAfter(await listReleased(desk), ({ campaign, clock }) => `${campaign} ${clock}`, query)),
  );

  operation('GET /api/v1/campaigns/:campaign/releases/:clock/figures', async ({ at, query, c }) => {
    const { campaign = '', clock = '' } = at;
    const listed = (await listReleased(desk)).filter(
      (each) => each.campaign === campaign && each.clock === clock,
    );
    const deed = { what: 'released figures read', target: { campaign, clock } };
    return auditedHere(desk, c, deed, async () => {
      for await (const opened of openReleased(desk, listed)) return ok(figuresAfter(opened, query));
      return fail({ kind: 'not-found', what: 'release' });
    });
  });

  operation('GET /api/v1/audit-log', async ({ query: { cursor, limit } }) => {
    const below = Number(keyOf(cursor));
    const entries = await desk.auditLog.newest(limit, below > 0 ? below : undefined);
    const last = entries.at(-1);
    const more = last !== undefined && last.n > 1;
    return ok({ items: [...entries], next: more ? Buffer.from(String(last.n)).toString('base64url') : null });
  });
}
