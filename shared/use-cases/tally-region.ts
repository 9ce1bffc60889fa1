import type { SlipPack } from '../domain/answer/slip-pack.ts';
import { sumScales } from '../domain/answer/sum-scales.ts';
import { tallyPacks } from '../domain/answer/tally-packs.ts';
import type { RegionPeriod } from '../domain/disclosure/groups.ts';
import { isInPeriod } from '../domain/disclosure/region-period.ts';
import { Tally, tallyKey } from '../domain/disclosure/tally.ts';
import { type Campaign, versionsOf } from '../domain/campaign/campaign.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { TallyEvent } from './events.ts';
import type { Campaigns } from './ports/campaigns.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';
import type { Groups } from './ports/groups.ts';
import type { Months, Slips } from './ports/slips.ts';

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
    const tally = await countPeriod(desk, instrument, campaign, period);
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
  asked: Campaign,
  period: RegionPeriod,
): Promise<Tally> {
  const { campaign, region, clock } = period;
  const versions = versionsOf(asked);
  const packs: SlipPack[] = [];
  for await (const { month, pack } of slips.packs(campaign, region, monthsOf(period))) {
    // A month whose packs were not all there when the period was formed waits for a later one.
    if (!isInPeriod(period, month)) continue;
    // Versions of one campaign differ in words alone, so their columns are counted as one.
    if (!versions.includes(pack.instrument.version)) {
      throw new Error(`A pack of ${month} has another instrument.`);
    }
    packs.push(pack);
  }
  const units = tallyPacks(instrument, packs);
  const respondents = Object.values(units).reduce((sum, { n }) => sum + n, 0);
  // Counting other slips than the period was formed of would publish a figure of another group.
  if (respondents !== period.respondents) {
    throw new Error(`The period ${clock} of ${region} has ${respondents} slips, not ${period.respondents}.`);
  }
  const { id, version } = instrument;
  // What nothing is published of is not counted: of a rolling survey, how answers go together.
  const scales = asked.clock === 'cohort' ? sumScales(instrument, packs) : undefined;
  return Tally.parse({
    schema: 'tally/1',
    campaign,
    region,
    clock,
    instrument: { id, version },
    units,
    ...(scales && { scales }),
  });
}

/** From the first to the last. An import has none: its packs are those of the close. */
const monthsOf = ({ months }: RegionPeriod): Months => ({
  first: months[0] ?? 'close',
  last: months.at(-1) ?? 'close',
});
