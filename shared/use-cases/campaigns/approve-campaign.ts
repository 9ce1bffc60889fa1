import type { Campaign, Who } from '../../domain/campaign/campaign.ts';
import { designOf, drafted } from '../../domain/campaign/draft/approval.ts';
import { estateAsked } from '../../domain/campaign/draft/asked-places.ts';
import { estateFor } from '../../domain/campaign/estate-for.ts';
import { parityOf } from '../../domain/instrument/translation/in-language.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { CampaignDesk } from '../campaign-desk.ts';
import { estateToday } from '../estate-today.ts';
import type { ContentHash } from '../ports/content-hash.ts';
import type { Errands } from '../ports/errands.ts';
import { changedMeanwhile, designHash } from './design-hash.ts';
import { isAnybodyListed } from './listed.ts';

export interface ApprovalDesk extends CampaignDesk {
  readonly hash: ContentHash;
  readonly errands: Pick<Errands, 'makeKey'>;
}

interface Approving {
  readonly campaign: string;
  readonly by: Who;
  /** Hash of the design that they were shown: what was changed meanwhile is not approved unseen. */
  readonly design: string;
}

/**
 * A second person's word that the campaign may open as it stands. Its key is made now, so that it can open by itself on
 * its day, and the estate of today becomes its own.
 */
export async function approveCampaign(
  desk: ApprovalDesk,
  { campaign: id, by, design }: Approving,
): Promise<Result<Campaign>> {
  const shown = await desk.campaigns.get(id);
  if (shown === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  const refusal = await whyNot(desk, shown, by);
  if (refusal !== undefined) return fail({ kind: 'not-allowed', why: refusal });
  if (designHash(desk.hash, shown) !== design) return fail(changedMeanwhile(id));
  const key = await desk.errands.makeKey(id);
  if (!key.ok) return key;
  await keepEstate(desk, shown);

  const campaign = await desk.campaigns.get(id);
  if (campaign === undefined || designOf(campaign) !== designOf(shown)) return fail(changedMeanwhile(id));
  const at = new Date(desk.clock.now()).toISOString();
  const approved: Campaign = { ...campaign, approval: { by, at, design: designOf(campaign) } };
  return (await desk.campaigns.change(approved, 'draft')) ? ok(approved) : fail(changedMeanwhile(id));
}

async function whyNot({ campaigns }: ApprovalDesk, campaign: Campaign, by: Who): Promise<string | undefined> {
  if (campaign.status !== 'draft') return `The campaign ${campaign.id} is ${campaign.status} already.`;
  if (drafted(campaign, by)) return 'Whoever drafted a campaign, or changed its draft, does not approve it.';
  if (campaign.languages !== 'both') return undefined;
  const { id, version } = campaign.instrument;
  const instrument = await campaigns.instrument(id, version);
  const lacking = instrument === undefined ? 0 : lackingWelsh(instrument);
  return lacking === 0
    ? undefined
    : `It is to be in English and Welsh, and ${lacking} of its texts have no Welsh that is signed off.`;
}

const lackingWelsh = (instrument: Parameters<typeof parityOf>[0]): number => {
  const { texts, welsh } = parityOf(instrument);
  return texts - welsh;
};

/** Nobody is listed before the first approval, so a later one may still change where people are asked. */
async function keepEstate(desk: CampaignDesk, { id, instrument: used, asks }: Campaign): Promise<void> {
  const instrument = await desk.campaigns.instrument(used.id, used.version);
  if (instrument === undefined) return;
  const estate = estateAsked(estateFor(instrument, await estateToday(desk)), asks);
  if (await isAnybodyListed(desk, id)) await desk.campaigns.keepEstate(id, estate);
  else await desk.campaigns.replaceEstate(id, estate);
}
