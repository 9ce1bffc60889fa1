import type { Campaign } from '../campaign.ts';
import { isApproved } from './approval.ts';

/** What can be done with a campaign as a whole. */
const STEPS = ['approve', 'open', 'invite', 'remind', 'close'] as const;
export type Step = (typeof STEPS)[number];

export const isStep = (text: string): text is Step => STEPS.some((step) => step === text);

/** What can be done with it now. Whom an open link asks nobody writes to, and earlier surveys are over. */
export function stepsOf(campaign: Campaign): readonly Step[] {
  const { status, selfSelected, source } = campaign;
  if (source !== undefined || status === 'closed') return [];
  if (status === 'draft') return [isApproved(campaign) ? 'open' : 'approve'];
  return selfSelected === undefined ? ['invite', 'remind', 'close'] : ['close'];
}
