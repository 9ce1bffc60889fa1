import { sha256Hex } from '../../../shared/adapters/crypto/content-hash.ts';
import type { Who } from '../../../shared/domain/campaign/campaign.ts';
import { designOf } from '../../../shared/domain/campaign/draft/approval.ts';
import type { CampaignDraft } from '../../../shared/domain/campaign/draft/campaign-draft.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { approveCampaign, type ApprovalDesk } from '../../../shared/use-cases/campaigns/approve-campaign.ts';
import { draftCampaign } from '../../../shared/use-cases/campaigns/draft-campaign.ts';
import type { Errands } from '../../../shared/use-cases/ports/errands.ts';
import type { Office } from '../campaign-office.ts';

export const FIRST: Who = { id: 'first', name: 'A first person' };
export const SECOND: Who = { id: 'second', name: 'A second person' };

export const WAVE: CampaignDraft = {
  id: 'spring-2026',
  title: 'Spring 2026',
  instrument: 'psychological-safety',
  k: 10,
  context: { wave: 'spring-2026' },
  languages: 'english',
  closes: '2026-04-30',
  contacts: {
    eapPhone: '0800 000 000',
    concernUrl: 'https://concern.example',
    helpEmail: 'help@example.org',
  },
};

/** A desk whose errands are done at once. */
export function approvalDesk({ desk }: Office): ApprovalDesk & { readonly errands: Errands } {
  return {
    ...desk,
    hash: sha256Hex,
    errands: {
      async makeKey(id) {
        const campaign = await desk.campaigns.get(id);
        if (campaign !== undefined)
          await desk.campaigns.change({ ...campaign, publicKey: 'public' }, 'draft');
        return ok({ publicKey: 'public' });
      },
      startSending: async () => undefined,
    },
  };
}

export async function drafted(
  office: Office,
  changes: Partial<CampaignDraft> = {},
  by = FIRST,
  isNew = true,
) {
  return draftCampaign(approvalDesk(office), { draft: { ...WAVE, ...changes }, by, isNew });
}

export async function approve(office: Office, id: string, by = SECOND) {
  const campaign = await office.desk.campaigns.get(id);
  const design = campaign === undefined ? '' : designOf(campaign);
  const hash = sha256Hex(new TextEncoder().encode(design));
  return approveCampaign(approvalDesk(office), { campaign: id, by, design: hash });
}
