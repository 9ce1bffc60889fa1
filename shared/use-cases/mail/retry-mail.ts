import type { MailKind } from '../../domain/campaign/mail/kinds.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { standingKey } from '../month-key.ts';
import { openCampaignOf } from '../months-of-campaign.ts';
import type { MailDesk } from './mail-desk.ts';
import { mailPerson } from './mail-person.ts';
import { mailWelsh } from './mail-welsh.ts';
import { reservePlaces } from './reserve-places.ts';

export interface Retried {
  readonly kind: MailKind;
}

/** Sends one person a mail that was put aside. The operator says so, since it may reach them a second time. */
export async function retryMail(desk: MailDesk, id: string, address: string): Promise<Result<Retried>> {
  const open = await openCampaignOf(desk, id);
  if (!open.ok) return open;
  const campaign = open.value;
  const invitation = await desk.invitations.get(id, desk.links.invitationId(id, address));
  const kind = invitation?.unsent?.kind ?? invitation?.inHand;
  if (invitation === undefined || kind === undefined) {
    return fail({ kind: 'not-found', what: `mail to that address that was put aside in ${id}` });
  }
  const { instrument: used } = campaign;
  const instrument = await desk.campaigns.instrument(used.id, used.version);
  const linkKey = await standingKey(desk, campaign, invitation.month);
  if (!linkKey.ok) return fail({ kind: 'not-allowed', why: linkKey.problem });
  if (instrument === undefined || linkKey.value === undefined) {
    return fail({ kind: 'not-found', what: `link of that address in ${id}` });
  }
  const cy = await mailWelsh(desk);
  const now = desk.clock.now();
  const { count } = await reservePlaces(desk, 1, now + 60_000);
  if (count === 0) return fail({ kind: 'unavailable', what: 'The mail service' });
  await desk.invitations.release(id, invitation, kind);
  const due = { campaign, instrument, invitation, kind, linkKey: linkKey.value, cy };
  const mailed = await mailPerson(desk, due);
  if (mailed.is === 'sent') return ok({ kind });
  const why = 'reason' in mailed ? mailed.reason : 'The address takes no mail, or its owner wants none.';
  return fail({ kind: 'not-allowed', why });
}
