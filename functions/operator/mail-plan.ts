import type { MailPlan } from '../../shared/domain/campaign/mail/plan.ts';
import { type Input, type Option, Stop } from './command.ts';

/** What is mailed by itself: asked for when a campaign is made, or later. */
export const planOptions: Readonly<Record<string, Option>> = {
  invite: {
    type: 'boolean',
    says: 'invite by itself whoever has no invitation yet, also those who are added later',
  },
  reminders: {
    type: 'string',
    value: 'DAYS',
    says: 'remind by itself so many days after the invitation, once or twice: 7,14',
  },
  'closing-notice': {
    type: 'string',
    value: 'DAYS',
    says: 'tell by itself, so many days before the last day of the link, that it closes',
  },
};

/** Undefined where no option of the plan is given. */
export function planIn({ text, chosen }: Pick<Input, 'text' | 'chosen'>): MailPlan | undefined {
  const [reminders, closing] = [text('reminders'), text('closing-notice')];
  const invitations = chosen('invite');
  if (reminders === undefined && closing === undefined && !invitations) return undefined;
  return {
    reminders: reminders === undefined ? [] : reminders.split(',').map(days),
    ...(closing !== undefined && { closing: days(closing) }),
    ...(invitations && { invitations }),
  };
}

function days(text: string): number {
  if (!/^\s*\d{1,2}\s*$/.test(text))
    throw new Stop(`"${text}" is not a number of days. Write them like 7,14.`);
  return Number(text);
}
