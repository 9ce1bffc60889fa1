import { type LetterText, letterTexts } from '../domain/campaign/mail/letter.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { issueLink } from './issue-link.ts';
import type { LinkDesk } from './link-desk.ts';
import { mailWelsh } from './mail/mail-welsh.ts';
import { pageOf } from './page-of.ts';
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
  /** The id after which the next page begins; null where this one is the last. */
  readonly next: string | null;
}

/**
 * A page of letters, in order of id, after the one that `after` names: what a function answers has an end at 6 MB, and
 * 50,000 letters go beyond it. Every page looks at the whole month, which alone tells a key that was destroyed.
 */
export async function letters(desk: LinkDesk, id: string, after = ''): Promise<Result<Letters>> {
  const campaign = await openCampaignOf(desk, id);
  if (!campaign.ok) return campaign;
  const { instrument: used } = campaign.value;
  const instrument = await desk.campaigns.instrument(used.id, used.version);
  if (instrument === undefined) {
    return fail({ kind: 'not-found', what: `instrument ${used.id} ${used.version}` });
  }
  const { open, closed } = await monthsOf(desk, campaign.value);
  const { page, next } = pageOf(
    open.flatMap(({ linkKey, invitations }) => invitations.map((invitation) => ({ linkKey, invitation }))),
    ({ invitation }) => invitation.id,
    after,
  );
  const found: Letter[] = [];
  for (const { linkKey, invitation } of page) {
    // The mark comes first: it is how a destroyed key is known from one that was never made.
    await desk.invitations.letter(id, invitation);
    const { address, unit, region, month } = invitation;
    const issued = await issueLink(desk, campaign.value, invitation, linkKey);
    found.push({ address, unit, region, month, ...issued });
  }
  const days = new Set(found.map(({ expires }) => expires));
  const cy = await mailWelsh(desk);
  const texts = [...days].map((day) => [day, letterTexts(campaign.value, instrument, day, cy)] as const);
  return ok({ letters: found, texts: Object.fromEntries(texts), closedMonths: closed, next });
}
