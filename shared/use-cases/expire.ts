import type { Campaign } from '../domain/campaign/campaign.ts';
import { linksExpired } from '../domain/campaign/link-expiry.ts';
import { endOfDay } from '../domain/kernel/calendar.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import type { Campaigns } from './ports/campaigns.ts';
import type { ExpiringInvitations, ExpiringLinkKeys, ExpiringRows } from './ports/expiring.ts';
import type { Clock } from './ports/machine.ts';
import type { WaitingEnvelopes } from './ports/waiting-envelopes.ts';
import type { WithdrawalsRead } from './ports/withdrawals-read.ts';
import { letGo } from './shuffle/let-go.ts';

export interface ExpiryDesk {
  readonly campaigns: Pick<Campaigns, 'list' | 'estate' | 'change'>;
  readonly linkKeys: ExpiringLinkKeys;
  readonly invitations: ExpiringInvitations;
  /** Tickets, drafts and sessions: each row knows its own end. */
  readonly rows: readonly ExpiringRows[];
  readonly envelopes: WaitingEnvelopes;
  readonly withdrawals: WithdrawalsRead;
  readonly clock: Clock;
}

/** What was destroyed and may be told. Drafts and envelopes are not counted: that would tell who answers. */
export interface Expiry {
  readonly linkKeys: number;
  readonly invitations: number;
}

/**
 * Destroys what links leave behind, once they have expired. The key goes first: from then on nothing leads from
 * an address to a link. Cut off anywhere, the next run does the rest.
 */
export async function expire(desk: ExpiryDesk): Promise<Result<Expiry>> {
  const now = desk.clock.now();
  const destroyed = { linkKeys: 0, invitations: 0 };
  for (const campaign of await desk.campaigns.list()) {
    const { id } = campaign;
    await closeWhatIsOver(desk, campaign, now);
    for (const month of await desk.linkKeys.months(id)) {
      if (!linksExpired(campaign, month, now)) continue;
      await desk.linkKeys.destroy(id, month);
      destroyed.linkKeys += 1;
    }
    for await (const invitation of desk.invitations.all(id)) {
      if (!linksExpired(campaign, invitation.month, now)) continue;
      await desk.invitations.destroy(id, invitation.id);
      destroyed.invitations += 1;
    }
  }
  for (const table of desk.rows) await table.sweep(now);
  for (const { id } of await desk.campaigns.list()) await forgetEnvelopes(desk, id);
  return ok(destroyed);
}

/** A campaign ends with its last day, however late this runs: its reports are due after the shuffle that follows. */
async function closeWhatIsOver({ campaigns }: ExpiryDesk, campaign: Campaign, now: number): Promise<void> {
  const { status, closes } = campaign;
  if (status !== 'open' || closes === undefined || now < endOfDay(closes)) return;
  await campaigns.change({ ...campaign, status: 'closed', closed: closes }, 'open');
}

/** Emptied ones alone: an envelope that is sealed waits for its shuffle, however long ago its link expired. */
async function forgetEnvelopes(desk: ExpiryDesk, campaign: string): Promise<void> {
  const estate = await desk.campaigns.estate(campaign);
  for (const { code } of estate?.regions ?? []) await letGo(desk, { campaign, region: code });
}
