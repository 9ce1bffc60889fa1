import type { MailPlan } from '../../shared/domain/campaign/mail/plan.ts';
import { type Input, type Option, Stop } from './command.ts';

/** What is mailed by itself: asked for when a campaign is made, or later. */
export const planOptions: Readonly<Record<string, Option>> = {
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
export function planIn({ text }: Pick<Input, 'text'>): MailPlan | undefined {
  const [reminders, closing] = [text('reminders'), text('closing-notice')];
  if (reminders === undefined && closing === undefined) return undefined;
  return {
    reminders: reminders === undefined ? [] : reminders.split(',').map(days),
    ...(closing !== undefined && { closing: days(closing) }),
  };
}

function days(text: string): number {
  if (!/^\s*\d{1,2}\s*$/.test(text))
    throw new Stop(`"${text}" is not a number of days. Write them like 7,14.`);
  return Number(text);
}
