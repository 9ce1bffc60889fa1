import type { Hono } from 'hono';
import { clockOfRun, findRun } from '../../shared/use-cases/run-report.ts';
import { RunPage } from '../../web/pages/console/run.tsx';
import { runProgress } from '../../shared/use-cases/run-progress.ts';
import { nameReports } from '../../web/pages/console/report-names.ts';
import type { ConsoleDesk } from './desk.ts';
import { notFound, refused } from './refusals.tsx';
import type { ConsoleEnv } from './context.ts';
import { startRun } from './reports/deeds.ts';
import { routesFor } from './routes.ts';
import { surroundingsOf } from './surroundings.ts';

export function runRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('POST /campaigns/:campaign/runs', async (c) => {
    const campaign = c.req.param('campaign');
    const { form } = await c.req.parseBody();
    const run = await startRun(desk, c, campaign, typeof form === 'string' ? form : '');
    if (!run.ok) return refused(desk, c, run.problem);
    return c.redirect(`/campaigns/${campaign}/runs/${run.value}`, 303);
  });

  route('GET /campaigns/:campaign/runs/:run', async (c) => {
    const { campaign: id, run } = c.req.param();
    const campaign = await desk.campaigns.get(id);
    if (campaign === undefined) return notFound(desk, c);
    const found = await findRun(desk, id, run);
    if (!found.ok) return notFound(desk, c);
    const { state, why } = found.value;
    const clock = clockOfRun(run);
    const progress = await runProgress(desk, id, clock);
    const page = RunPage({
      ...surroundingsOf(desk, c),
      campaign,
      here: c.req.path,
      state,
      why,
      progress: progress && {
        written: progress.written,
        expected: progress.expected,
        missing: nameReports(
          progress.release,
          progress.missing.map((scope) => ({ clock, scope })),
        ),
      },
    });
    return c.html(page);
  });
}
