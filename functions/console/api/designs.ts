import * as z from 'zod/mini';
import { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { isApproved } from '../../../shared/domain/campaign/draft/approval.ts';
import { CampaignDraft } from '../../../shared/domain/campaign/draft/campaign-draft.ts';
import { stepsOf, StepTaken, STEPS } from '../../../shared/domain/campaign/draft/steps.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { designHash } from '../../../shared/use-cases/campaigns/design-hash.ts';
import { changeDraft, draftNew, stepCampaign } from '../campaigns/deeds.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import { NOT_HERE } from './not-here.ts';
import type { Operations } from './operation.ts';

const PARTS = {
  id: true,
  title: true,
  instrument: true,
  clock: true,
  k: true,
  status: true,
  context: true,
  equality: true,
  asks: true,
  languages: true,
  opens: true,
  closes: true,
  mailPlan: true,
  contacts: true,
} as const;

/** A campaign with all that was decided about it. `design` names it as it stands: it is what is approved. */
const Design = z.extend(z.pick(Campaign, PARTS), {
  design: z.string(),
  approved: z.boolean(),
  drafters: z.array(z.object({ name: z.string() })),
  /** What can be done with it now. */
  steps: z.readonly(z.array(z.enum(STEPS))),
});

export const DESIGNS = {
  'POST /api/v1/campaigns': {
    says: 'Draft a campaign: it asks nobody until a second person has approved it',
    body: CampaignDraft,
    answers: Design,
    status: 201,
    version: 'design',
  },
  'GET /api/v1/campaigns/:campaign/design': {
    says: 'All that was decided about a campaign, and what can be done with it now',
    answers: Design,
    version: 'design',
  },
  'POST /api/v1/campaigns/:campaign/design': {
    says: 'Change a draft: all of it is given, and an approval that it had is gone',
    body: z.omit(CampaignDraft, { id: true }),
    answers: Design,
    version: 'design',
    ofVersion: true,
  },
  'GET /api/v1/campaigns/:campaign/preview': {
    says: 'Every page that a campaign asks, in each language, as one page of HTML',
    answers: z.object({ html: z.string() }),
  },
  'POST /api/v1/campaigns/:campaign/steps': {
    says: 'Approve a campaign that somebody else drafted, by the design that you looked at; open it; invite, remind or close',
    body: StepTaken,
    answers: Design,
    version: 'design',
  },
} as const satisfies Operations;

export function designOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(DESIGNS);
  const shown = (campaign: Campaign) => ({
    ...campaign,
    design: designHash(desk.sha256, campaign),
    approved: isApproved(campaign),
    drafters: campaign.drafters ?? [],
    steps: stepsOf(campaign),
  });

  operation('POST /api/v1/campaigns', async ({ body, c }) => {
    const drafted = await draftNew(desk, c, body);
    return drafted.ok ? ok(shown(drafted.value)) : drafted;
  });

  operation('GET /api/v1/campaigns/:campaign/design', async ({ at }) => {
    const campaign = await desk.campaigns.get(at.campaign);
    return campaign === undefined ? NOT_HERE : ok(shown(campaign));
  });

  operation('POST /api/v1/campaigns/:campaign/design', async ({ at: { campaign: id }, body, version, c }) => {
    if ((await desk.campaigns.get(id)) === undefined) return NOT_HERE;
    const changed = await changeDraft(desk, c, { ...body, id }, version);
    return changed.ok ? ok(shown(changed.value)) : changed;
  });

  operation('GET /api/v1/campaigns/:campaign/preview', async ({ at: { campaign } }) =>
    (await desk.campaigns.get(campaign)) === undefined
      ? NOT_HERE
      : desk.office.ask('preview-campaign', { campaign }),
  );

  operation('POST /api/v1/campaigns/:campaign/steps', async ({ at: { campaign: id }, body, c }) => {
    if ((await desk.campaigns.get(id)) === undefined) return NOT_HERE;
    const taken = await stepCampaign(desk, c, id, body);
    if (!taken.ok) return taken;
    const campaign = await desk.campaigns.get(id);
    return campaign === undefined ? NOT_HERE : ok(shown(campaign));
  });
}
