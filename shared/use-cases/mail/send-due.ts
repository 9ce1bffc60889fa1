import type { Campaign } from '../../domain/campaign/campaign.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import type { Mailing } from '../ports/mailings.ts';
import type { MailDesk } from './mail-desk.ts';
import { mailsDue } from './mails-due.ts';
import { sendAtPace } from './send-at-pace.ts';

/** A run begins no mail after this: the function ends after 15 minutes, and the schedule starts it again. */
export const TIME_FOR_SENDING = 10 * 60_000;

export interface SentByPlan {
  readonly sent: number;
  readonly left: number;
}

/** What the schedule does: goes on with what operators asked for, and sends what the plans of campaigns have by today. */
export async function sendDue(desk: MailDesk): Promise<Result<SentByPlan>> {
  const until = desk.clock.now() + TIME_FOR_SENDING;
  const asked = Map.groupBy(await desk.mailings.all(), ({ campaign }) => campaign);
  const total = { sent: 0, left: 0 };
  for (const campaign of await desk.campaigns.list()) {
    const mailings = asked.get(campaign.id) ?? [];
    if (campaign.status !== 'open') {
      for (const mailing of mailings) await desk.mailings.done(mailing);
    } else if (mailings.length > 0 || campaign.mailPlan !== undefined) {
      const { sent, left } = await sendOne(desk, campaign, mailings, until);
      total.sent += sent;
      total.left += left;
    }
  }
  return ok(total);
}

async function sendOne(
  desk: MailDesk,
  campaign: Campaign,
  mailings: readonly Mailing[],
  until: number,
): Promise<SentByPlan> {
  const asked = mailings.map(({ kind }) => kind);
  const found = await mailsDue(desk, campaign, { asked, plan: campaign.mailPlan });
  if (!found.ok) return { sent: 0, left: 0 };
  const sent = await sendAtPace(desk, found.value.due, until);
  // Whoever was asked two kinds for is due the second in the next run.
  const wait = sent.left > 0 || (mailings.length > 1 && sent.sent > 0);
  if (!wait) for (const mailing of mailings) await desk.mailings.done(mailing);
  return sent;
}
