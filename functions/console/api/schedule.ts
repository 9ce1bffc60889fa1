import * as z from 'zod/mini';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { ReportDay, reportDayOf } from '../../../shared/domain/campaign/report-day.ts';
import { Day } from '../../../shared/domain/kernel/ids.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { upcomingReports } from '../../../shared/use-cases/upcoming-reports.ts';
import type { ConsoleDesk } from '../desk.ts';
import { schedule } from '../reports/deeds.ts';
import type { AddOperations } from './api-routes.ts';
import { NOT_HERE } from './not-here.ts';
import type { Operations } from './operation.ts';

const Schedule = z.object({
  held: z.boolean(),
  /** From which day of a month on they are made. */
  day: ReportDay,
  /** When reports are made by themselves the next time; null where they are not. */
  next: z.nullable(Day),
  /** Who last changed it; null where nobody did. */
  changed: z.nullable(z.object({ by: z.string(), at: z.iso.datetime() })),
  revision: z.int(),
});

export const SCHEDULE = {
  'GET /api/v1/campaigns/:campaign/schedule': {
    says: 'When the reports of a campaign are made by themselves, and whether they are held',
    answers: Schedule,
    version: 'revision',
  },
  'POST /api/v1/campaigns/:campaign/schedule': {
    says: 'Move the day of the reports of a campaign, hold them, or let them be made by themselves again',
    body: z.object({ held: z.optional(z.boolean()), day: z.optional(z.int()) }),
    answers: Schedule,
    version: 'revision',
    ofVersion: true,
  },
} as const satisfies Operations;

export function scheduleOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(SCHEDULE);
  const shown = async (campaign: Campaign) => {
    const { reportsHeld = false, scheduled, revision = 0 } = campaign;
    const { next = null } = await upcomingReports(desk, campaign);
    const changed = scheduled === undefined ? null : { by: scheduled.by.name, at: scheduled.at };
    return { held: reportsHeld, day: reportDayOf(campaign), next, changed, revision };
  };

  operation('GET /api/v1/campaigns/:campaign/schedule', async ({ at }) => {
    const campaign = await desk.campaigns.get(at.campaign);
    return campaign === undefined ? NOT_HERE : ok(await shown(campaign));
  });

  operation('POST /api/v1/campaigns/:campaign/schedule', async ({ at, body, version, c }) => {
    if ((await desk.campaigns.get(at.campaign)) === undefined) return NOT_HERE;
    const done = await schedule(desk, c, {
      campaign: at.campaign,
      revision: version,
      ...body,
    });
    return done.ok ? ok(await shown(done.value)) : done;
  });
}
