import type { Hono } from 'hono';
import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import { reportClock } from '../../shared/domain/campaign/report-clock.ts';
import type { Release } from '../../shared/domain/disclosure/release.ts';
import { monthOf } from '../../shared/domain/kernel/calendar.ts';
import { toCode } from '../../shared/domain/kernel/crockford.ts';
import { latestRelease } from '../../shared/use-cases/latest-release.ts';
import { newestReports } from '../../shared/use-cases/newest-report.ts';
import { reportsOf } from '../../shared/use-cases/read-report.ts';
import { upcomingReports } from '../../shared/use-cases/upcoming-reports.ts';
import { CampaignPage } from '../../web/pages/console/campaign.tsx';
import { Home } from '../../web/pages/console/home.tsx';
import { nameReports } from '../../web/pages/console/report-names.ts';
import { ReportsPage } from '../../web/pages/console/reports.tsx';
import { nationRow, regionRows } from '../../web/pages/console/units.ts';
import { mayUse } from './access.ts';
import type { ConsoleDesk } from './desk.ts';
import { notFound } from './refusals.tsx';
import type { ConsoleContext, ConsoleEnv } from './context.ts';
import { routesFor } from './routes.ts';
import { surroundingsOf } from './surroundings.ts';

export function campaignRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /', async (c) => {
    const surroundings = surroundingsOf(desk, c);
    const [first] = surroundings.navigation ?? [];
    return first?.href === undefined || first.href === '/'
      ? c.html(Home({ ...surroundings, campaigns: await desk.campaigns.list(), drafts: mayRun(c) }))
      : c.redirect(first.href, 303);
  });

  route('GET /campaigns/:campaign', async (c) => {
    const campaign = await desk.campaigns.get(c.req.param('campaign'));
    if (campaign === undefined) return notFound(desk, c);
    const release = await latestRelease(desk, campaign.id);
    return c.html(
      CampaignPage({
        ...surroundingsOf(desk, c),
        campaign,
        released: release && (await released(desk, campaign, release)),
        run: mayRun(c) ? runForm(desk, campaign, release) : undefined,
        looksAfter: mayRun(c),
        done: c.req.query('done'),
      }),
    );
  });

  route('GET /campaigns/:campaign/reports', async (c) => {
    const campaign = await desk.campaigns.get(c.req.param('campaign'));
    if (campaign === undefined) return notFound(desk, c);
    const [release, reports] = await Promise.all([
      latestRelease(desk, campaign.id),
      reportsOf(desk, campaign.id),
    ]);
    return c.html(
      ReportsPage({ ...surroundingsOf(desk, c), campaign, reports: nameReports(release, reports) }),
    );
  });
}

/** Those who run reports look after campaigns too. */
const mayRun = ({ var: { staff } }: ConsoleContext): boolean =>
  mayUse('POST /campaigns/:campaign/runs', staff?.roles ?? []);

async function released(desk: ConsoleDesk, campaign: Campaign, release: Release) {
  const [newest, { next = null }] = await Promise.all([
    newestReports(desk, release),
    upcomingReports(desk, campaign),
  ]);
  return {
    dataAsAt: release.dataAsAt,
    nation: nationRow(release),
    regions: regionRows(release, next),
    reports: {
      folder: `/campaigns/${release.campaign.id}/reports`,
      newest,
    },
  };
}

const FORM_BYTES = 5;

function runForm({ clock, random }: ConsoleDesk, campaign: Campaign, release: Release | undefined) {
  const due = reportClock(campaign, monthOf(clock.now()));
  return due === undefined
    ? undefined
    : {
        campaign: campaign.id,
        clock: due,
        form: toCode(random.bytes(FORM_BYTES)).toLowerCase(),
        released: release?.clock === due,
      };
}
