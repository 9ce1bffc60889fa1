import type { Release } from '../disclosure/release.ts';

const AUDIENCES: Readonly<Record<string, string>> = {
  candidate: 'Candidates',
  assessor: 'Assessors',
  leaver: 'Leavers',
};

/** Who answered a survey, for a table that has several. */
export function audienceName({ campaign, instrument }: Release): string {
  const months = /^(\d+)m$/.exec(campaign.context?.['checkpoint'] ?? '')?.[1];
  if (months !== undefined) return `New starters at ${months} months`;
  return AUDIENCES[instrument.audience ?? ''] ?? campaign.title;
}

/** The later in a working life, the later in a table. */
export function audienceOrder({ campaign, instrument }: Release): number {
  const months = /^(\d+)m$/.exec(campaign.context?.['checkpoint'] ?? '')?.[1];
  if (months !== undefined) return Number(months);
  return instrument.audience === 'leaver' ? 1000 : instrument.audience === 'staff' ? 500 : 0;
}
