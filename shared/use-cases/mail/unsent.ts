import type { MailKind } from '../../domain/campaign/mail/kinds.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { inParallel } from '../in-parallel.ts';
import { standingKey } from '../month-key.ts';
import { pageOf } from '../page-of.ts';
import type { MailDesk } from './mail-desk.ts';

const AT_ONCE = 16;

export interface UnsentMail {
  readonly address: string;
  readonly kind?: MailKind;
  readonly why: string;
}

export interface UnsentMails {
  readonly unsent: readonly UnsentMail[];
  /** How many asked for no more mail; who they are is nobody's business. */
  readonly stopped: number;
  /** The id after which the next page begins; null where this one is the last. */
  readonly next: string | null;
}

const WHY = {
  bounced: 'The address takes no mail: a mail came back for good. No campaign mails it again.',
  complained: 'Its owner, or their mail service, called a mail unwanted. No campaign mails it again.',
} as const;

const IN_HAND =
  'A run ended while this mail was handed over, or is handing it over now. It may have gone out, so it is not sent again.';

/**
 * Mails that nobody will be sent by themselves, and why: what a queue would call its dead letters. A page of
 * invitations at a time, after the one that `after` names.
 */
export async function unsentMails(desk: MailDesk, id: string, after = ''): Promise<Result<UnsentMails>> {
  const campaign = await desk.campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  const invitations = [];
  for await (const invitation of desk.invitations.all(id)) invitations.push(invitation);
  const { page, next } = pageOf(invitations, (invitation) => invitation.id, after);
  const keys = new Map<string, Uint8Array | undefined>();
  for (const { month } of page) {
    if (keys.has(month)) continue;
    const key = await standingKey(desk, campaign, month);
    keys.set(month, key.ok ? key.value : undefined);
  }
  const unsent: UnsentMail[] = [];
  let stopped = 0;
  await inParallel(page, AT_ONCE, async ({ id: own, address, month, inHand, unsent: left }) => {
    const key = keys.get(month);
    const stopKey = key && desk.links.stopKey(desk.links.stopToken(key, own));
    if (stopKey !== undefined && (await desk.mailStops.stopped(stopKey))) stopped += 1;
    const undeliverable = await desk.mailStops.undeliverable(desk.links.addressKey(address));
    if (undeliverable !== undefined) unsent.push({ address, why: WHY[undeliverable] });
    else if (left !== undefined) unsent.push({ address, kind: left.kind, why: left.why });
    else if (inHand !== undefined) unsent.push({ address, kind: inHand, why: IN_HAND });
  });
  return ok({ unsent: unsent.toSorted((a, b) => (a.address < b.address ? -1 : 1)), stopped, next });
}
