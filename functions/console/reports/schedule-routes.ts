import type { Hono } from 'hono';
import type { Issue } from '../../../shared/domain/kernel/problem.ts';
import { upcomingReports } from '../../../shared/use-cases/upcoming-reports.ts';
import { SchedulePage } from '../../../web/pages/console/reports-library/schedule-page.tsx';
import { mayUse } from '../access.ts';
import { typedIn } from '../actions/typed.ts';
import type { ConsoleContext, ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { notFound, refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { schedule } from './deeds.ts';

/** When reports are made by themselves, and whether they are. */
export function scheduleRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /campaigns/:campaign/schedule', (c) => schedulePage(desk, c, c.req.param('campaign')));

  route('POST /campaigns/:campaign/schedule', async (c) => {
    const campaign = c.req.param('campaign');
    const { held, day, revision = '' } = typedIn(await c.req.parseBody());
    const done = await schedule(desk, c, {
      campaign,
      revision,
      ...(held !== undefined && { held: held === 'yes' }),
      ...(day !== undefined && { day: dayIn(day) }),
    });
    if (done.ok) return c.redirect(`/campaigns/${campaign}/schedule`, 303);
    return done.problem.kind === 'invalid'
      ? schedulePage(desk, c, campaign, { day, issues: done.problem.issues })
      : refused(desk, c, done.problem);
  });
}

/** No day of any month where it is no number. */
const dayIn = (typed: string): number => (/^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0);

interface Wrong {
  readonly day: string | undefined;
  readonly issues: readonly Issue[];
}

async function schedulePage(desk: ConsoleDesk, c: ConsoleContext, id: string, wrong?: Wrong) {
  const campaign = await desk.campaigns.get(id);
  if (campaign === undefined) return notFound(desk, c);
  const page = SchedulePage({
    ...surroundingsOf(desk, c),
    campaign,
    ...(await upcomingReports(desk, campaign)),
    typed: wrong?.day,
    issues: wrong?.issues ?? [],
    mayChange: mayUse('POST /campaigns/:campaign/schedule', c.var.staff?.roles ?? []),
  });
  return c.html(page, wrong === undefined ? 200 : 400);
}
