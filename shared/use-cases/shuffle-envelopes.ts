import type { Campaign } from '../domain/campaign/campaign.ts';
import { monthOf } from '../domain/kernel/calendar.ts';
import { invalid } from '../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Campaigns } from './ports/campaigns.ts';
import type { Shuffle, ShuffleDesk } from './shuffle/shuffle-desk.ts';
import { type RegionOutcome, shuffleRegion } from './shuffle/shuffle-region.ts';

export interface ShuffleRunDesk extends ShuffleDesk {
  readonly campaigns: Pick<Campaigns, 'list' | 'get' | 'instrument' | 'estate'>;
}

export interface RegionShuffled {
  readonly campaign: string;
  readonly region: string;
  readonly outcome: RegionOutcome;
}

/** Shuffles every region of one campaign, or of all. `month` is one that has ended. */
export async function shuffleEnvelopes(
  desk: ShuffleRunDesk,
  { month, campaign }: { readonly month: string; readonly campaign?: string | undefined },
): Promise<Result<readonly RegionShuffled[]>> {
  if (month >= monthOf(desk.clock.now())) {
    return fail(
      invalid('month', `${month} has not ended. Its shuffle runs on the first day of the next month`),
    );
  }
  const named = campaign === undefined ? undefined : await desk.campaigns.get(campaign);
  if (campaign !== undefined && named === undefined)
    return fail({ kind: 'not-found', what: `campaign ${campaign}` });
  const done: RegionShuffled[] = [];
  const failures: unknown[] = [];
  for (const one of named === undefined ? await desk.campaigns.list() : [named]) {
    for (const shuffle of takesEnvelopes(one) ? await regionShuffles(desk, one, month) : []) {
      try {
        const outcome = await shuffleRegion(desk, shuffle);
        done.push({ campaign: one.id, region: shuffle.at.region, outcome });
      } catch (error) {
        failures.push(error);
      }
    }
  }
  // Every region had its turn first: one that fails must not keep the others waiting.
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} regions could not be shuffled.`);
  return ok(done);
}

/** Imports have none; and a draft has sent no links yet. */
const takesEnvelopes = (campaign: Campaign): boolean =>
  campaign.status !== 'draft' && campaign.publicKey !== undefined;

/** One shuffle for each region of the campaign's estate. */
export async function regionShuffles(
  desk: ShuffleRunDesk,
  campaign: Campaign,
  month: string,
): Promise<readonly Shuffle[]> {
  const instrument = await desk.campaigns.instrument(campaign.instrument.id, campaign.instrument.version);
  const estate = await desk.campaigns.estate(campaign.id);
  if (instrument === undefined || estate === undefined) {
    throw new Error('A campaign that takes envelopes has no instrument or no estate.');
  }
  return estate.regions.map(({ code }) => ({
    campaign,
    instrument,
    at: { campaign: campaign.id, region: code, month },
  }));
}
