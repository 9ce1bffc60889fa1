import type { Campaign } from '../domain/campaign/campaign.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { CampaignDesk } from './campaign-desk.ts';
import { findInstrument } from './find-instrument.ts';
import { countAsked } from './count-asked.ts';
import { type Intake, takeInvitees } from './take-invitees.ts';

export async function addInvitees(
  desk: CampaignDesk,
  file: { readonly campaign: string; readonly invitees: string; readonly dryRun: boolean },
): Promise<Result<Intake>> {
  const { campaign: id, dryRun } = file;
  const campaign = await desk.campaigns.get(id);
  const estate = await desk.campaigns.estate(id);
  if (campaign === undefined || estate === undefined)
    return fail({ kind: 'not-found', what: `campaign ${id}` });
  if (campaign.status === 'closed') {
    return fail({ kind: 'not-allowed', why: `The campaign ${id} is closed: nobody can be added to it.` });
  }
  if (campaign.selfSelected !== undefined) {
    return fail({ kind: 'not-allowed', why: `${id} is answered by an open link: nobody is invited to it.` });
  }
  const asked = await askedWith(desk, campaign);
  if (!asked.ok) return asked;
  const intake = await takeInvitees(desk, { id, estate, instrument: asked.value }, file, desk.clock.now());
  if (intake.ok && !dryRun && campaign.status === 'open') await countAsked(desk, campaign);
  return intake;
}

/** A draft is asked with the newest version there is, or the one that was drafted; an open campaign with its own. */
export async function askedWith(
  desk: CampaignDesk,
  { status, instrument, drafters }: Campaign,
): Promise<Result<Instrument>> {
  if (status === 'draft' && drafters === undefined) return findInstrument(desk, instrument.id);
  const kept = await desk.campaigns.instrument(instrument.id, instrument.version);
  return kept === undefined
    ? fail({ kind: 'not-found', what: `instrument ${instrument.id} ${instrument.version}` })
    : ok(kept);
}
