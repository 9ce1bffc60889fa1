import type { Campaign } from '../../domain/campaign/campaign.ts';
import { designOf } from '../../domain/campaign/draft/approval.ts';
import type { ContentHash } from '../ports/content-hash.ts';

/** Names a design by all that is decided in it: what somebody looked at is what they approve, or change. */
export const designHash = (hash: ContentHash, campaign: Campaign): string =>
  hash(new TextEncoder().encode(designOf(campaign)));

export const changedMeanwhile = (id: string) =>
  ({
    kind: 'conflict',
    changed: true,
    what: `The campaign ${id} was changed since you looked at it. Look again.`,
  }) as const;
