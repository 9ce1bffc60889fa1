import { MAIL_KINDS, wasMailed } from '../domain/campaign/mail/kinds.ts';
import type { Invitation } from '../domain/campaign/invitation.ts';
import type { Campaign } from '../domain/campaign/campaign.ts';
import { lastDayOf, linksExpired } from '../domain/campaign/link-expiry.ts';
import { dayInWords } from '../domain/kernel/day-in-words.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { LinkDesk } from './link-desk.ts';

const KEY_BYTES = 32;

/** The link key of a leaving month, where one stands. A failure says that its links have expired. */
export async function standingKey(
  desk: Pick<LinkDesk, 'clock' | 'linkKeys'>,
  campaign: Campaign,
  month: string,
): Promise<Result<Uint8Array | undefined, string>> {
  if (!linksExpired(campaign, month, desk.clock.now())) {
    return ok(await desk.linkKeys.get(campaign.id, month));
  }
  const lastDay = dayInWords(lastDayOf(campaign, month));
  return fail(
    `Links of people who ${were(campaign)} ${month} worked until ${lastDay}. After that day none are given out.`,
  );
}

const were = ({ clock }: Campaign): string => (clock === 'rolling' ? 'left in' : 'were asked in');

/**
 * The link key of a leaving month, made when its first link is. A failure says why the month gives out no
 * links. A key that is gone after links were given out is never made anew: people would hold two good links.
 */
export async function monthKey(
  desk: LinkDesk,
  campaign: Campaign,
  month: string,
  invitations: readonly Invitation[],
): Promise<Result<Uint8Array, string>> {
  const standing = await standingKey(desk, campaign, month);
  if (!standing.ok) return standing;
  if (standing.value !== undefined) return ok(standing.value);
  if (invitations.some(wasGivenLink)) {
    return fail(`The link key of ${month} was destroyed, and with it every link made by it.`);
  }
  return ok(await desk.linkKeys.keep(campaign.id, month, desk.random.bytes(KEY_BYTES)));
}

const wasGivenLink = (invitation: Invitation): boolean =>
  invitation.issue > 1 ||
  invitation.lettered === true ||
  MAIL_KINDS.some((kind) => wasMailed(invitation, kind));
