import type { Hono } from 'hono';
import { nextReports } from '../../../shared/domain/campaign/next-reports.ts';
import { reportClock } from '../../../shared/domain/campaign/report-clock.ts';
import { dayOf, monthOf } from '../../../shared/domain/kernel/calendar.ts';
import { findScheduledRun } from '../../../shared/use-cases/run-report.ts';
import { SchedulePage } from '../../../web/pages/console/reports-library/schedule-page.tsx';
import { mayUse } from '../access.ts';
import type { ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { notFound, refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { holdReports } from './deeds.ts';

/** When reports are made by themselves, and whether they are. */
export function scheduleRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /campaigns/:campaign/schedule', async (c) => {
    const campaign = await desk.campaigns.get(c.req.param('campaign'));
    if (campaign === undefined) return notFound(desk, c);
    const now = desk.clock.now();
    const clock = reportClock(campaign, monthOf(now));
    const page = SchedulePage({
      ...surroundingsOf(desk, c),
      campaign,
      next: nextReports(campaign, dayOf(now)),
      clock,
      last: clock === undefined ? undefined : await findScheduledRun(desk, campaign.id, clock),
      mayChange: mayUse('POST /campaigns/:campaign/schedule', c.var.staff?.roles ?? []),
    });
    return c.html(page);
  });

  route('POST /campaigns/:campaign/schedule', async (c) => {
    const campaign = c.req.param('campaign');
    const held = (await c.req.parseBody())['held'] === 'yes';
    const done = await holdReports(desk, c, campaign, held);
    return done.ok ? c.redirect(`/campaigns/${campaign}/schedule`, 303) : refused(desk, c, done.problem);
  });
}
