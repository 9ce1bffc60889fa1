import { tallyPack } from '../domain/answer/tally-packs.ts';
import type { RegionPeriod } from '../domain/disclosure/groups.ts';
import { mergeUnits, Tally, tallyKey } from '../domain/disclosure/tally.ts';
import { versionsOf } from '../domain/campaign/campaign.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { TallyEvent } from './events.ts';
import type { Campaigns } from './ports/campaigns.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';
import type { Groups } from './ports/groups.ts';
import type { Slips } from './ports/slips.ts';

export interface TallyDesk {
  readonly campaigns: Pick<Campaigns, 'get' | 'instrument'>;
  readonly groups: Pick<Groups, 'periods'>;
  readonly slips: Pick<Slips, 'packs'>;
  readonly workings: Files;
  readonly sha256: ContentHash;
}

/** Where the tally of a region's period stands. A region whose answers wait has none. */
export interface Tallied {
  readonly key: string | null;
  readonly hash: string | null;
}

/** Counts each period of a region that has no tally yet, once; a tally that exists is never made again. */
export async function tallyRegion(desk: TallyDesk, event: TallyEvent): Promise<Result<Tallied>> {
  const campaign = await desk.campaigns.get(event.campaign);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${event.campaign}` });
  const { id, version } = campaign.instrument;
  const instrument = await desk.campaigns.instrument(id, version);
  if (instrument === undefined) return fail({ kind: 'not-found', what: `instrument ${id} ${version}` });
  const formed = (await desk.groups.periods(event.campaign, event.region)).filter(
    ({ clock }) => clock <= event.clock,
  );
  const present = new Set(await desk.workings.list(`tallies/${event.campaign}/${event.region}/`));
  const due = formed.filter((period) => !present.has(tallyKey(period.campaign, period.region, period.clock)));
  for (const period of due) {
    const tally = await countPeriod(desk, instrument, versionsOf(campaign), period);
    const key = tallyKey(tally.campaign, tally.region, tally.clock);
    await desk.workings.keep(key, new TextEncoder().encode(canonicalJson(tally)), 'application/json');
  }
  if (!formed.some(({ clock }) => clock === event.clock)) return ok({ key: null, hash: null });
  const key = tallyKey(event.campaign, event.region, event.clock);
  const kept = await desk.workings.get(key);
  return kept === undefined ? fail({ kind: 'unavailable', what: key }) : ok({ key, hash: desk.sha256(kept) });
}

async function countPeriod(
  { slips }: TallyDesk,
  instrument: Instrument,
  versions: readonly string[],
  period: RegionPeriod,
): Promise<Tally> {
  const { campaign, region, clock } = period;
  let units: Tally['units'] = {};
  for (const month of monthsOf(period)) {
    for await (const { pack } of slips.packs(campaign, region, month)) {
      // Versions of one campaign differ in words alone, so their columns are counted as one.
      if (!versions.includes(pack.instrument.version)) {
        throw new Error(`A pack of ${month} has another instrument.`);
      }
      units = mergeUnits(units, tallyPack(instrument, pack));
    }
  }
  const respondents = Object.values(units).reduce((sum, { n }) => sum + n, 0);
  // Counting other slips than the period was formed of would publish a figure of another group.
  if (respondents !== period.respondents) {
    throw new Error(`The period ${clock} of ${region} has ${respondents} slips, not ${period.respondents}.`);
  }
  const { id, version } = instrument;
  return Tally.parse({ schema: 'tally/1', campaign, region, clock, instrument: { id, version }, units });
}

/** An import has no months: its packs are those of the close. */
const monthsOf = ({ months, clock }: RegionPeriod): readonly string[] =>
  months.length === 0 ? [clock] : months;
