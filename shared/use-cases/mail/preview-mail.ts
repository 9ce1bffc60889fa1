import { type MailContent, mailContent } from '../../domain/campaign/mail/content.ts';
import type { MailKind } from '../../domain/campaign/mail/kinds.ts';
import { lastDayOf } from '../../domain/campaign/link-expiry.ts';
import { monthOf } from '../../domain/kernel/calendar.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { LinkDesk } from '../link-desk.ts';

/** A mail as somebody who is asked today would get it, with links that lead nowhere. */
export async function previewMail(
  desk: Pick<LinkDesk, 'campaigns' | 'clock' | 'site'>,
  id: string,
  kind: MailKind,
): Promise<Result<MailContent>> {
  const campaign = await desk.campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  const { instrument: used } = campaign;
  const instrument = await desk.campaigns.instrument(used.id, used.version);
  if (instrument === undefined) {
    return fail({ kind: 'not-allowed', why: `The campaign ${id} has no mails before it is opened.` });
  }
  const expires = lastDayOf(campaign, monthOf(desk.clock.now()));
  const links = { link: `${desk.site}/i/EXAMPLE`, stop: `${desk.site}/no-mail/EXAMPLE`, expires };
  return ok(mailContent(kind, campaign, instrument, links));
}
