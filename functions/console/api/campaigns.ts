import * as z from 'zod/mini';
import { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import { NOT_HERE } from './not-here.ts';
import { type Operations, pageOf, Paging } from './operation.ts';
import { pageAfter } from './paging.ts';

/** What readers may know of one. */
const CampaignRead = z.pick(Campaign, {
  id: true,
  title: true,
  instrument: true,
  clock: true,
  k: true,
  status: true,
  opens: true,
  opened: true,
  closed: true,
  closes: true,
  source: true,
});

export const CAMPAIGNS = {
  'GET /api/v1/campaigns': { says: 'Every campaign', query: Paging, answers: pageOf(CampaignRead) },
  'GET /api/v1/campaigns/:campaign': { says: 'One campaign', answers: CampaignRead },
} as const satisfies Operations;

export function campaignOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(CAMPAIGNS);

  operation('GET /api/v1/campaigns', async ({ query }) =>
    ok(pageAfter(await desk.campaigns.list(), ({ id }) => id, query)),
  );

  operation('GET /api/v1/campaigns/:campaign', async ({ at: { campaign } }) => {
    const found = await desk.campaigns.get(campaign);
    return found === undefined ? NOT_HERE : ok(found);
  });
}
