import type { Invitation } from '../domain/campaign/invitation.ts';
import { linkExpiry, linksExpired } from '../domain/campaign/link-expiry.ts';
import { dayInWords } from '../domain/kernel/day-in-words.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { LinkDesk } from './link-desk.ts';

const KEY_BYTES = 32;

/** The link key of a leaving month, where one stands. A failure says that its links have expired. */
export async function standingKey(
  desk: Pick<LinkDesk, 'clock' | 'linkKeys'>,
  campaign: string,
  month: string,
): Promise<Result<Uint8Array | undefined, string>> {
  if (!linksExpired(month, desk.clock.now())) return ok(await desk.linkKeys.get(campaign, month));
  const lastDay = dayInWords(linkExpiry(month));
  return fail(
    `Links of people who left in ${month} worked until ${lastDay}. After that day none are given out.`,
  );
}

/**
 * The link key of a leaving month, made when its first link is. A failure says why the month gives out no
 * links. A key that is gone after links were given out is never made anew: people would hold two good links.
 */
export async function monthKey(
  desk: LinkDesk,
  campaign: string,
  month: string,
  invitations: readonly Invitation[],
): Promise<Result<Uint8Array, string>> {
  const standing = await standingKey(desk, campaign, month);
  if (!standing.ok) return standing;
  if (standing.value !== undefined) return ok(standing.value);
  if (invitations.some(wasGivenLink)) {
    return fail(`The link key of ${month} was destroyed, and with it every link of people who left then.`);
  }
  return ok(await desk.linkKeys.keep(campaign, month, desk.random.bytes(KEY_BYTES)));
}

const wasGivenLink = ({ issue, invited, reminded, lettered }: Invitation): boolean =>
  issue > 1 || invited === true || reminded === true || lettered === true;
