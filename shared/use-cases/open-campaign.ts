import type { Campaign } from '../domain/campaign/campaign.ts';
import { mayOpen } from '../domain/campaign/draft/approval.ts';
import { dayOf } from '../domain/kernel/calendar.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
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
  if (campaign.status === 'draft' && !mayOpen(campaign)) return fail(notAllowed(noApproval(id)));
  if (campaign.publicKey === undefined) return fail(notAllowed(noKey(id)));

  await countAsked(desk, campaign);
  if (campaign.status === 'open') return ok(campaign);
  const asked = await instrumentToAsk(desk, campaign);
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

/** What was approved is what is asked; otherwise the newest version there is. */
async function instrumentToAsk(desk: CampaignDesk, campaign: Campaign): Promise<Result<Instrument>> {
  const { id, version } = campaign.instrument;
  const approved = campaign.approval && (await desk.campaigns.instrument(id, version));
  return approved === undefined ? findInstrument(desk, id) : ok(approved);
}

const notAllowed = (why: string): Problem => ({ kind: 'not-allowed', why });

const noApproval = (id: string): string =>
  `The campaign ${id} was drafted in the console, and opens once somebody else has approved it there as it stands.`;

const noKey = (id: string): string =>
  `The campaign ${id} has no public key yet, so nothing could be sealed. The shuffle function makes it (make-key).`;
