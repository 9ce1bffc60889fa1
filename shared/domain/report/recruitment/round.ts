import type { ContextSnapshot } from '../../context/snapshot.ts';
import type { View } from '../view.ts';

/**
 * The recruitment round that a survey of candidates or assessors is of: the one that its campaign names in its context,
 * or else the last by name, and the report says which.
 */
export function roundOf({ release }: View, { recruitment }: ContextSnapshot): string | undefined {
  const rounds = [...new Set(recruitment.map(({ round }) => round))].sort();
  const named = Object.values(release.campaign.context ?? {});
  return rounds.find((round) => named.includes(round)) ?? rounds.at(-1);
}
