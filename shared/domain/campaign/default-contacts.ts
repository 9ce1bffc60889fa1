import type { Campaign } from './campaign.ts';

/** For trying the product: a real campaign is created with contacts of its own. */
export const DEFAULT_CONTACTS: Campaign['contacts'] = {
  eapPhone: 'the number on your intranet',
  concernUrl: 'https://www.gov.uk/whistleblowing',
  helpEmail: 'survey-help@holdfast.example',
};
