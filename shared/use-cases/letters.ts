import { type LetterText, letterTexts } from '../domain/campaign/mail/letter.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { issueLink } from './issue-link.ts';
import type { LinkDesk } from './link-desk.ts';
import { type ClosedMonth, monthsOf, openCampaignOf } from './months-of-campaign.ts';

/** What one letter prints: it goes to the operator, and is stored nowhere. */
export interface Letter {
  readonly address: string;
  readonly unit: string;
  readonly region: string;
  readonly month: string;
  readonly link: string;
  readonly expires: string;
}

export interface Letters {
  readonly letters: readonly Letter[];
  /** What a letter says, by the last day of its link. */
  readonly texts: Readonly<Record<string, readonly LetterText[]>>;
  readonly closedMonths: readonly ClosedMonth[];
}

export async function letters(desk: LinkDesk, id: string): Promise<Result<Letters>> {
  const campaign = await openCampaignOf(desk, id);
  if (!campaign.ok) return campaign;
  const { instrument: used } = campaign.value;
  const instrument = await desk.campaigns.instrument(used.id, used.version);
  if (instrument === undefined) {
    return fail({ kind: 'not-found', what: `instrument ${used.id} ${used.version}` });
  }
  const { open, closed } = await monthsOf(desk, campaign.value);
  const found: Letter[] = [];
  for (const { linkKey, invitations } of open) {
    for (const invitation of invitations) {
      // The mark comes first: it is how a destroyed key is known from one that was never made.
      await desk.invitations.letter(id, invitation);
      const { address, unit, region, month } = invitation;
      found.push({
        address,
        unit,
        region,
        month,
        ...(await issueLink(desk, campaign.value, invitation, linkKey)),
      });
    }
  }
  const days = new Set(found.map(({ expires }) => expires));
  const texts = [...days].map((day) => [day, letterTexts(campaign.value, instrument, day)] as const);
  return ok({ letters: found, texts: Object.fromEntries(texts), closedMonths: closed });
}
