import type { Campaign } from '../domain/campaign/campaign.ts';
import { dayOf } from '../domain/kernel/calendar.ts';
import { dayInWords } from '../domain/kernel/day-in-words.ts';
import { isDay } from '../domain/kernel/ids.ts';
import { invalid } from '../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { CampaignDesk } from './campaign-desk.ts';
import { openCampaign } from './open-campaign.ts';

/** Sets the day on which a draft opens by itself. Its key is made before, as for any that opens. */
export async function openOn(
  { campaigns, clock }: Pick<CampaignDesk, 'campaigns' | 'clock'>,
  { campaign: id, opens }: { readonly campaign: string; readonly opens: string },
): Promise<Result<Campaign>> {
  const campaign = await campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  if (campaign.status !== 'draft') {
    return fail({ kind: 'not-allowed', why: `The campaign ${id} is ${campaign.status} already.` });
  }
  if (!isDay(opens)) return fail(invalid('on', `${opens} is no day of the calendar`));
  if (opens < dayOf(clock.now())) return fail(invalid('on', `${opens} is over already`));
  if (campaign.closes !== undefined && opens > campaign.closes) {
    return fail(invalid('on', `the campaign closes before, on ${dayInWords(campaign.closes)}`));
  }
  const planned: Campaign = { ...campaign, opens };
  if (await campaigns.change(planned, 'draft')) return ok(planned);
  return fail({ kind: 'conflict', what: `The campaign ${id} was changed by someone else at the same time.` });
}

/**
 * Opens the drafts whose day has come, and says which. One that cannot be opened holds up none of the others; that is
 * thrown at the end, so that somebody is told.
 */
export async function openDue(desk: CampaignDesk): Promise<Result<readonly string[]>> {
  const today = dayOf(desk.clock.now());
  const opened: string[] = [];
  const failed: string[] = [];
  for (const { id, status, opens } of await desk.campaigns.list()) {
    if (status !== 'draft' || opens === undefined || opens > today) continue;
    const result = await openCampaign(desk, id);
    (result.ok ? opened : failed).push(id);
  }
  if (failed.length > 0)
    throw new Error(`Their day has come, and they could not be opened: ${failed.join(', ')}.`);
  return ok(opened);
}
