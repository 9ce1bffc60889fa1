import { alphaFromSums } from '../statistics/cronbach-alpha.ts';
import type { Admitted } from './admit.ts';
import { NATION } from './propose-groups.ts';
import { MOST_ALPHA, type Release } from './release.ts';
import { addScaleSums } from './scale-sums.ts';
import type { Statement } from './statement.ts';

export type Reliability = NonNullable<Release['reliability']>[number];

/** Fewer complete answers would leave too few ways in which they can go together; so would a higher alpha. */
const FEWEST = 200;

/**
 * How the statements of each scale go together, of the nation of a closed survey alone, and of the same people for ever:
 * docs/decisions/alpha-of-the-nation.md says why nothing of anybody follows from it.
 */
export function reliabilityOf(
  admitted: ReadonlyMap<string, Admitted>,
  campaign: Pick<Release['campaign'], 'clock'>,
  said: readonly Pick<Statement, 'level' | 'n'>[],
): readonly Reliability[] {
  const nation = admitted.get(NATION);
  if (nation === undefined || campaign.clock !== 'cohort') return [];
  if (said.some(({ level, n }) => level === 'nation' && n !== nation.counts.n)) return [];
  const [first, ...others] = nation.parts.map(({ scales }) => scales);
  return Object.entries(first ?? {}).flatMap(([factor, sums]): Reliability[] => {
    const more = others.flatMap((scales) => scales?.[factor] ?? []);
    if (more.length < others.length) return [];
    const whole = more.reduce(addScaleSums, sums);
    const alpha = whole.n < FEWEST ? undefined : alphaFromSums(whole);
    if (alpha?.ok !== true) return [];
    return [
      {
        factor,
        statements: whole.sums.length,
        // How many skipped none is a count that no proof knows of.
        atLeast: Math.floor(whole.n / 10) * 10,
        alpha: Math.min(MOST_ALPHA, Math.max(0, Math.round(alpha.value.alpha * 100) / 100)),
      },
    ];
  });
}
