import * as z from 'zod/mini';
import { nextReports } from '../../../shared/domain/campaign/next-reports.ts';
import { dayOf } from '../../../shared/domain/kernel/calendar.ts';
import { Day } from '../../../shared/domain/kernel/ids.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { ConsoleDesk } from '../desk.ts';
import { holdReports } from '../reports/deeds.ts';
import type { AddOperations } from './api-routes.ts';
import { NOT_HERE } from './not-here.ts';
import type { Operations } from './operation.ts';

const Schedule = z.object({
  held: z.boolean(),
  /** When reports are made by themselves the next time; null where they are not. */
  next: z.nullable(Day),
});

export const SCHEDULE = {
  'GET /api/v1/campaigns/:campaign/schedule': {
    says: 'When the reports of a campaign are made by themselves, and whether they are held',
    answers: Schedule,
  },
  'POST /api/v1/campaigns/:campaign/schedule': {
    says: 'Hold the reports of a campaign, or let them be made by themselves again',
    body: z.object({ held: z.boolean() }),
    answers: Schedule,
  },
} as const satisfies Operations;

export function scheduleOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(SCHEDULE);
  const shown = (campaign: Campaign) => ({
    held: campaign.reportsHeld === true,
    next: nextReports(campaign, dayOf(desk.clock.now())) ?? null,
  });

  operation('GET /api/v1/campaigns/:campaign/schedule', async ({ at }) => {
    const campaign = await desk.campaigns.get(at.campaign);
    return campaign === undefined ? NOT_HERE : ok(shown(campaign));
  });

  operation('POST /api/v1/campaigns/:campaign/schedule', async ({ at, body, c }) => {
    if ((await desk.campaigns.get(at.campaign)) === undefined) return NOT_HERE;
    const done = await holdReports(desk, c, at.campaign, body.held);
    return done.ok ? ok(shown(done.value)) : done;
  });
}
