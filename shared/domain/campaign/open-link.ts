import { fromCode, toCode } from '../kernel/crockford.ts';
import type { Campaign } from './campaign.ts';

/** 48 bits in ten letters and digits: short enough for a poster, and nobody comes upon one by chance. */
export const OPEN_CODE_BYTES = 6;

export const openCode = (random: Uint8Array): string => toCode(random);

/** A code as people type it from a poster; undefined where it can be none. */
export function openCodeIn(typed: string): string | undefined {
  const bytes = fromCode(typed, OPEN_CODE_BYTES);
  return bytes && toCode(bytes);
}

/** So many may begin in an hour, by one link: a hall full of applicants, and a slow day for a machine. */
export const STARTS_AN_HOUR = 300;

const ID_ENDING = '-open';
const TITLE_ENDING = ' (open link: people who chose to answer)';
const LONGEST_ID = 60;
const LONGEST_TITLE = 120;

/**
 * The campaign of those who answer by an open link. It is one of its own, with periods, counts and a k of its own, so
 * that what they say can never be counted with, or subtracted from, what people who were invited say. Its title says
 * so wherever a figure of it stands.
 */
export function openCampaignOf(
  asked: Campaign,
  { code, closes }: { readonly code: string; readonly closes: string },
): Campaign | undefined {
  const id = openIdOf(asked.id);
  if (id.length > LONGEST_ID) return undefined;
  const { instrument, context, k, contacts } = asked;
  return {
    id,
    title: `${asked.title.slice(0, LONGEST_TITLE - TITLE_ENDING.length)}${TITLE_ENDING}`,
    instrument,
    ...(context !== undefined && { context }),
    clock: 'cohort',
    k,
    status: 'draft',
    closes,
    contacts,
    selfSelected: { of: asked.id, code },
  };
}

export const openIdOf = (id: string): string => `${id}${ID_ENDING}`;
