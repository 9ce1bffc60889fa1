import * as z from 'zod/mini';
import { addDays } from '../../kernel/calendar.ts';
import type { Invitation } from '../invitation.ts';
import { MAIL_KINDS, type MailKind, wasMailed } from './kinds.ts';

const MOST_DAYS = 60;
const Days = z.int().check(z.gte(1), z.lte(MOST_DAYS));

/**
 * What is mailed without anybody asking for it. `invitations`: whoever has none yet, also those who are listed later.
 * `reminders`: days after a person's own invitation, because lists grow
 * and a slow pace spreads invitations over days. `closing`: days before the last day of their link.
 */
export const MailPlan = z.object({
  reminders: z.array(Days).check(
    z.maxLength(2),
    z.refine((days) => days.every((day, at) => at === 0 || day > (days[at - 1] ?? 0)), {
      error: 'must be in order: the second reminder comes after the first',
    }),
  ),
  closing: z.optional(Days),
  invitations: z.optional(z.boolean()),
});
export type MailPlan = z.infer<typeof MailPlan>;

/** Days are of Europe/London. */
export interface MailDay {
  readonly today: string;
  /** The last day on which this person's link works. */
  readonly lastDay: string;
  readonly plan?: MailPlan | undefined;
  /** Kinds that the operator asked to be sent to everyone. */
  readonly asked: readonly MailKind[];
}

/**
 * The mail that somebody is due today, if any: what the operator asked for, or else the latest that the plan has by
 * now. What a later mail has overtaken is never sent, nobody gets two of the plan on one day, and whoever was never
 * invited is not reminded by it.
 */
export function dueMail(invitation: Invitation, day: MailDay): MailKind | undefined {
  const asked = MAIL_KINDS.find((kind) => day.asked.includes(kind) && !wasMailed(invitation, kind));
  if (asked !== undefined) return asked;
  const planned = latestPlanned(invitation, day) ?? plannedInvitation(invitation, day);
  if (planned === undefined || invitation.mailedOn === day.today) return undefined;
  const reached = MAIL_KINDS.findLastIndex((kind) => wasMailed(invitation, kind));
  return MAIL_KINDS.indexOf(planned) > reached ? planned : undefined;
}

function plannedInvitation(invitation: Invitation, { today, lastDay, plan }: MailDay): MailKind | undefined {
  return plan?.invitations === true && today <= lastDay && !wasMailed(invitation, 'invitation')
    ? 'invitation'
    : undefined;
}

function latestPlanned({ invitedOn }: Invitation, { today, lastDay, plan }: MailDay): MailKind | undefined {
  if (plan === undefined || invitedOn === undefined || today > lastDay) return undefined;
  const [first, second] = plan.reminders;
  const days: readonly (readonly [MailKind, string | undefined])[] = [
    ['reminder', first === undefined ? undefined : addDays(invitedOn, first)],
    ['second-reminder', second === undefined ? undefined : addDays(invitedOn, second)],
    ['closing', plan.closing === undefined ? undefined : addDays(lastDay, -plan.closing)],
  ];
  return days.findLast(([, day]) => day !== undefined && day <= today && day > invitedOn)?.[0];
}
