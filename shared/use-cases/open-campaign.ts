import type { Campaign } from '../domain/campaign/campaign.ts';
import { dayOf } from '../domain/kernel/calendar.ts';
import type { Problem } from '../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { CampaignDesk } from './campaign-desk.ts';
import { findInstrument } from './find-instrument.ts';
import { standing } from './add-instrument.ts';
import { countAsked } from './count-asked.ts';

/** From here on k and the instrument's version are what the respondents' pages promise, and never change. */
export async function openCampaign(desk: CampaignDesk, id: string): Promise<Result<Campaign>> {
  const campaign = await desk.campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  if (campaign.status === 'closed') return fail(notAllowed(`The campaign ${id} is closed, and stays so.`));
  if (campaign.publicKey === undefined) return fail(notAllowed(noKey(id)));

  await countAsked(desk, campaign);
  if (campaign.status === 'open') return ok(campaign);
  const asked = await findInstrument(desk, campaign.instrument.id);
  if (!asked.ok) return asked;
  const { id: instrument, version } = asked.value;
  if (!(await desk.campaigns.keepInstrument(asked.value))) {
    return fail(standing(asked.value, 'is stored with other content'));
  }
  const opened: Campaign = {
    ...campaign,
    instrument: { id: instrument, version },
    status: 'open',
    opened: dayOf(desk.clock.now()),
  };
  if (await desk.campaigns.change(opened, 'draft')) return ok(opened);
  return fail({ kind: 'conflict', what: `The campaign ${id} was opened by someone else at the same time.` });
}

const notAllowed = (why: string): Problem => ({ kind: 'not-allowed', why });

const noKey = (id: string): string =>
  `The campaign ${id} has no public key yet, so nothing could be sealed. The shuffle function makes it (make-key).`;
