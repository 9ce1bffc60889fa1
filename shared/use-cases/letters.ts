import { ok, type Result } from '../domain/kernel/result.ts';
import { issueLink } from './issue-link.ts';
import type { LinkDesk } from './link-desk.ts';
import { type ClosedMonth, monthsOf, openCampaignOf } from './months-of-campaign.ts';

/** What one letter prints: it goes to the operator, and is stored nowhere. */
export interface Letter {
  readonly address: string;
  readonly unit: string;
  readonly month: string;
  readonly link: string;
  readonly expires: string;
}

export interface Letters {
  readonly letters: readonly Letter[];
  readonly closedMonths: readonly ClosedMonth[];
}

export async function letters(desk: LinkDesk, id: string): Promise<Result<Letters>> {
  const campaign = await openCampaignOf(desk, id);
  if (!campaign.ok) return campaign;
  const { open, closed } = await monthsOf(desk, campaign.value);
  const found: Letter[] = [];
  for (const { linkKey, invitations } of open) {
    for (const invitation of invitations) {
      // The mark comes first: it is how a destroyed key is known from one that was never made.
      await desk.invitations.letter(id, invitation);
      const { address, unit, month } = invitation;
      found.push({ address, unit, month, ...(await issueLink(desk, campaign.value, invitation, linkKey)) });
    }
  }
  return ok({ letters: found, closedMonths: closed });
}
