import type { Campaign } from '../domain/campaign/campaign.ts';
import type { Release, WordingDifference } from '../domain/disclosure/release.ts';
import { compareVersions } from '../domain/instrument/compare-versions.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import type { Campaigns } from './ports/campaigns.ts';

type Versions = Pick<Campaigns, 'instrument'>;

/** Each version that a campaign asked before a correction, the newest first, and what it asked in other words. */
export async function earlierWordings(
  campaigns: Versions,
  { earlier = [] }: Campaign,
  instrument: Instrument,
): Promise<NonNullable<Release['instrument']['earlier']>> {
  return Promise.all(
    earlier.toReversed().map(async ({ version, until }) => ({
      version,
      until,
      differs: await differencesFrom(campaigns, instrument, [version]),
    })),
  );
}

const WEIGHT = ['translated', 'reworded', 'changed', 'removed', 'added'] as const;

/** What any of these versions asked in another way than the instrument does: of several ways, the one furthest off. */
export async function differencesFrom(
  campaigns: Versions,
  instrument: Instrument,
  versions: readonly string[],
): Promise<WordingDifference[]> {
  const found = new Map<string, WordingDifference['is']>();
  for (const version of versions) {
    const before = await campaigns.instrument(instrument.id, version);
    if (before === undefined) throw new Error('A version that a campaign asked is missing.');
    for (const { id, is } of compareVersions(before, instrument)) {
      if (is === 'same') continue;
      const known = found.get(id);
      if (known === undefined || WEIGHT.indexOf(known) < WEIGHT.indexOf(is)) found.set(id, is);
    }
  }
  return [...found].map(([question, is]) => ({ question, is }));
}
