import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Invitation } from '../../domain/campaign/invitation.ts';
import { mailContent } from '../../domain/campaign/mail/content.ts';
import type { MailKind } from '../../domain/campaign/mail/kinds.ts';
import type { Instrument, Translation } from '../../domain/instrument/instrument.ts';
import { dayOf } from '../../domain/kernel/calendar.ts';
import { toCode } from '../../domain/kernel/crockford.ts';
import { issueLink } from '../issue-link.ts';
import type { MailDesk } from './mail-desk.ts';
import { stopHeaders } from './stop-headers.ts';

/** A mail that somebody is to get. */
export interface DueMail {
  readonly campaign: Campaign;
  readonly instrument: Instrument;
  readonly invitation: Invitation;
  readonly kind: MailKind;
  readonly linkKey: Uint8Array;
  readonly cy: Translation;
}

export type Mailed =
  | { readonly is: 'sent' | 'already' }
  /** The address takes no mail, or its owner wants none of this campaign. */
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly reason: string; readonly again: boolean }
  | { readonly is: 'busy'; readonly reason: string };

/** After so many refusals a mail is put aside: `mail unsent` shows it. */
const MOST_TRIES = 3;

const HAND_BYTES = 10;

const NO_ANSWER = 'The mail service did not answer. The mail may have gone out, so it is not sent again.';

/**
 * Mails someone at most once for each kind: the invitation is marked before the mail is handed over, and what became
 * of it is recorded after. A run that dies in between leaves `inHand`: whether that mail went out nobody knows.
 */
export async function mailPerson(desk: MailDesk, due: DueMail): Promise<Mailed> {
  const { campaign, instrument, invitation, kind, linkKey, cy } = due;
  const stopToken = desk.links.stopToken(linkKey, invitation.id);
  const stopKey = desk.links.stopKey(stopToken);
  const { address, id } = invitation;
  if ((await desk.mailStops.undeliverable(desk.links.addressKey(address))) !== undefined)
    return { is: 'stopped' };
  if (await desk.mailStops.stopped(stopKey)) return { is: 'stopped' };

  const issued = await issueLink(desk, campaign, invitation, linkKey);
  await desk.mailStops.offer(stopKey, issued.expires);
  const stop = `${desk.site}/no-mail/${stopToken}`;
  const content = mailContent(kind, campaign, instrument, { ...issued, stop }, cy);
  const message = { to: address, ...content, headers: stopHeaders(stop) };
  const { id: of } = campaign;
  const by = { hand: toCode(desk.random.bytes(HAND_BYTES)), today: dayOf(desk.clock.now()) };
  if (!(await desk.invitations.claim(of, invitation, kind, by))) return { is: 'already' };

  const outcome = await desk.mail.send(message);
  switch (outcome.is) {
    case 'accepted':
      await desk.invitations.settle(of, id);
      return { is: 'sent' };
    case 'unknown':
      await desk.invitations.settle(of, id, { kind, why: NO_ANSWER, tries: triesOf(due) + 1 });
      return { is: 'failed', reason: NO_ANSWER, again: false };
    case 'busy':
      await desk.invitations.release(of, invitation, kind, invitation.unsent);
      return outcome;
    case 'refused': {
      const unsent = { kind, why: outcome.reason, tries: triesOf(due) + 1 };
      const again = unsent.tries < MOST_TRIES;
      if (again) await desk.invitations.release(of, invitation, kind, unsent);
      else await desk.invitations.settle(of, id, unsent);
      return { is: 'failed', reason: outcome.reason, again };
    }
  }
}

const triesOf = ({ invitation: { unsent }, kind }: DueMail): number =>
  unsent?.kind === kind ? unsent.tries : 0;
