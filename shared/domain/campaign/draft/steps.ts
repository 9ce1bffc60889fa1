import * as z from 'zod/mini';
import type { Campaign } from '../campaign.ts';
import { isApproved } from './approval.ts';

/** What can be done with a campaign as a whole. */
export const STEPS = ['approve', 'open', 'invite', 'remind', 'close'] as const;
export type Step = (typeof STEPS)[number];

export const isStep = (text: string): text is Step => STEPS.some((step) => step === text);

const Reminder = z.enum(['reminder', 'second-reminder', 'closing']);

/** One of them, with what is to be said about it. `design` is the hash of what is approved. */
export const StepTaken = z.discriminatedUnion('step', [
  z.object({ step: z.literal('approve'), design: z.string().check(z.maxLength(100)) }),
  z.object({ step: z.literal('open'), invite: z.boolean() }),
  z.object({ step: z.literal('invite') }),
  z.object({ step: z.literal('remind'), kind: Reminder }),
  z.object({ step: z.literal('close') }),
]);
export type StepTaken = z.infer<typeof StepTaken>;

/** As a form brings it, which says no more than it has to. */
export const stepTyped = (step: Step, typed: Readonly<Record<string, string>>): StepTaken => {
  switch (step) {
    case 'approve':
      return { step, design: typed['design'] ?? '' };
    case 'open':
      return { step, invite: typed['invite'] === 'yes' };
    case 'remind':
      return { step, kind: Reminder.safeParse(typed['kind']).data ?? 'reminder' };
    case 'invite':
    case 'close':
      return { step };
  }
};

/** What can be done with it now. Whom an open link asks nobody writes to, and earlier surveys are over. */
export function stepsOf(campaign: Campaign): readonly Step[] {
  const { status, selfSelected, source } = campaign;
  if (source !== undefined || status === 'closed') return [];
  if (status === 'draft') return [isApproved(campaign) ? 'open' : 'approve'];
  return selfSelected === undefined ? ['invite', 'remind', 'close'] : ['close'];
}
