import type { DriverId } from '../kernel/driver-id.ts';

/**
 * The five strands by which MyPDU looks at how people are managed.
 * HM Inspectorate of Probation, Effective practice guide: recruitment, training and retention (2025), page 8.
 */
export const STRANDS = ['workforce', 'health', 'equality', 'engagement', 'learning'] as const;
export type Strand = (typeof STRANDS)[number];

export const STRAND_NAMES: Readonly<Record<Strand, string>> = {
  workforce: 'Workforce planning',
  health: 'Health and wellbeing',
  equality: 'Equality',
  engagement: 'Engagement',
  learning: 'Learning',
};

/** Under which strand a reason for leaving is looked at. */
export const STRAND_OF_DRIVER: Readonly<Record<DriverId, Strand>> = {
  workload: 'workforce',
  'role-reality': 'workforce',
  onboarding: 'workforce',
  external: 'workforce',
  wellbeing: 'health',
  flexibility: 'health',
  facilities: 'health',
  'health-inclusion': 'equality',
  culture: 'equality',
  pay: 'engagement',
  management: 'engagement',
  recognition: 'engagement',
  'values-change': 'engagement',
  training: 'learning',
  'early-career': 'learning',
  career: 'learning',
};

/** Under which strand a survey's statements are looked at, where they name no reason for leaving. */
export const STRAND_OF_SURVEY: Readonly<Record<string, Strand>> = {
  'psychological-safety': 'engagement',
  'new-starter-check': 'learning',
  'candidate-feedback': 'workforce',
  'assessor-feedback': 'workforce',
};
