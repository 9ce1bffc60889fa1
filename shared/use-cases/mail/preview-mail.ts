import { type MailContent, mailContent, welshLacking } from '../../domain/campaign/mail/content.ts';
import type { MailKind } from '../../domain/campaign/mail/kinds.ts';
import { lastDayOf } from '../../domain/campaign/link-expiry.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Instrument, Translation } from '../../domain/instrument/instrument.ts';
import { monthOf } from '../../domain/kernel/calendar.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { LinkDesk } from '../link-desk.ts';
import { mailWelsh } from './mail-welsh.ts';

export interface PreviewedMail extends MailContent {
  /** Names of texts that a translator has still to sign off before it has its Welsh. */
  readonly lacking: readonly string[];
}

/** A mail as somebody who is asked today would get it, with links that lead nowhere. */
export async function previewMail(
  desk: Pick<LinkDesk, 'campaigns' | 'clock' | 'site' | 'wordings'>,
  id: string,
  kind: MailKind,
): Promise<Result<PreviewedMail>> {
  const campaign = await desk.campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  const { instrument: used } = campaign;
  const instrument = await desk.campaigns.instrument(used.id, used.version);
  if (instrument === undefined) {
    return fail({ kind: 'not-allowed', why: `The campaign ${id} has no mails before it is opened.` });
  }
  const cy = await mailWelsh(desk);
  return ok(mailShown({ campaign, instrument, kind, cy, now: desk.clock.now(), site: desk.site }));
}

interface Showing {
  readonly campaign: Campaign;
  readonly instrument: Instrument;
  readonly kind: MailKind;
  readonly cy: Translation;
  readonly now: number;
  /** The address that its links are of. */
  readonly site: string;
}

export function mailShown({ campaign, instrument, kind, cy, now, site }: Showing): PreviewedMail {
  const expires = lastDayOf(campaign, monthOf(now));
  const links = { link: `${site}/i/EXAMPLE`, stop: `${site}/no-mail/EXAMPLE`, expires };
  const content = mailContent(kind, campaign, instrument, links, cy);
  return { ...content, lacking: [...welshLacking(kind, campaign, instrument, links, cy)] };
}
