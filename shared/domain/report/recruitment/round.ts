import type { ContextSnapshot } from '../../context/snapshot.ts';
import type { View } from '../view.ts';

/**
 * The recruitment round that a survey of candidates or assessors is of: the one that its campaign has in its name, its
 * title or its context (`PQiP 15` in `pqip-15-candidates`), or else the last by name; the report says which.
 */
export function roundOf(
  { release: { campaign } }: View,
  { recruitment }: ContextSnapshot,
): string | undefined {
  const rounds = [...new Set(recruitment.map(({ round }) => round))].sort();
  const names = [campaign.id, campaign.title, ...Object.values(campaign.context ?? {})].map(words);
  return rounds.findLast((round) => names.some((name) => name.includes(words(round)))) ?? rounds.at(-1);
}

/** With hyphens at both ends, so that round 1 is not found in round 15. */
const words = (name: string): string =>
  `-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-`.replaceAll('--', '-');
