import type { CountedPeriod, RegionData } from '../domain/disclosure/region-data.ts';
import { Tally, tallyKey } from '../domain/disclosure/tally.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Estate } from '../domain/organisation/estate.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';
import type { Groups } from './ports/groups.ts';

interface Reading {
  readonly groups: Pick<Groups, 'periods' | 'batches'>;
  readonly workings: Pick<Files, 'get'>;
  readonly sha256: ContentHash;
}

export interface RegionsRead {
  readonly regions: readonly RegionData[];
  /** Every tally read, for the record of what the release was made from. */
  readonly inputs: readonly { readonly key: string; readonly sha256: string }[];
}

/** Periods up to a clock with their tallies, and the batches formed by then. A missing tally stops the run. */
export async function readRegions(
  { groups, workings, sha256 }: Reading,
  campaign: string,
  clock: string,
  estate: Estate,
): Promise<Result<RegionsRead>> {
  const inputs: { key: string; sha256: string }[] = [];
  const regions: RegionData[] = [];
  for (const { code, name } of estate.regions) {
    const [formed, batches] = await Promise.all([
      groups.periods(campaign, code),
      groups.batches(campaign, code),
    ]);
    const periods: CountedPeriod[] = [];
    for (const period of formed.filter((each) => each.clock <= clock)) {
      const key = tallyKey(campaign, code, period.clock);
      const content = await workings.get(key);
      if (content === undefined) return fail({ kind: 'unavailable', what: key });
      inputs.push({ key, sha256: sha256(content) });
      const { units, scales } = Tally.parse(JSON.parse(new TextDecoder().decode(content)));
      periods.push({ ...period, units, scales });
    }
    regions.push({
      code,
      name,
      units: [...estate.units, ...(estate.former ?? [])]
        .filter(({ region }) => region === code)
        .map((unit) => unit.code),
      periods,
      batches: batches.filter((batch) => batch.clock <= clock),
    });
  }
  return ok({ regions, inputs });
}
