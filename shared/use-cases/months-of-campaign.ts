import type { Campaign } from '../domain/campaign/campaign.ts';
import type { Invitation } from '../domain/campaign/invitation.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { LinkDesk } from './link-desk.ts';
import { monthKey } from './month-key.ts';

/** A leaving month whose links can be given out. */
export interface OpenMonth {
  readonly month: string;
  readonly linkKey: Uint8Array;
  readonly invitations: readonly Invitation[];
}

/** A leaving month that gives out no links, how many people it has, and why. */
export interface ClosedMonth {
  readonly month: string;
  readonly people: number;
  readonly reason: string;
}

export interface Months {
  readonly open: readonly OpenMonth[];
  readonly closed: readonly ClosedMonth[];
}

/** The invitations of a campaign by month of leaving, with the key of each month. */
export async function monthsOf(desk: LinkDesk, campaign: Campaign): Promise<Months> {
  const byMonth = new Map<string, Invitation[]>();
  for await (const invitation of desk.invitations.all(campaign.id)) {
    const members = byMonth.get(invitation.month);
    if (members === undefined) byMonth.set(invitation.month, [invitation]);
    else members.push(invitation);
  }
  const open: OpenMonth[] = [];
  const closed: ClosedMonth[] = [];
  for (const [month, members] of [...byMonth].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const linkKey = await monthKey(desk, campaign, month, members);
    if (linkKey.ok) open.push({ month, linkKey: linkKey.value, invitations: members });
    else closed.push({ month, people: members.length, reason: linkKey.problem });
  }
  return { open, closed };
}

/** Links are given out while a campaign is open, and at no other time. */
export async function openCampaignOf(
  desk: Pick<LinkDesk, 'campaigns'>,
  id: string,
): Promise<Result<Campaign>> {
  const campaign = await desk.campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  if (campaign.status === 'open') return ok(campaign);
  return fail({
    kind: 'not-allowed',
    why: `The campaign ${id} is ${campaign.status}: links are given out while it is open.`,
  });
}
