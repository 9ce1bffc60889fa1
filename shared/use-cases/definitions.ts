import type { Campaign } from '../domain/campaign/campaign.ts';
import { equalityInstrument } from '../domain/instrument/equality.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import type { Campaigns } from './ports/campaigns.ts';
import type { Clock } from './ports/machine.ts';

/** What a respondent's page is made from. */
export interface Definition {
  readonly campaign: Campaign;
  readonly instrument: Instrument;
  /** The questions that follow it, where the campaign asks them. */
  readonly equality?: Instrument | undefined;
}

export interface Definitions {
  /**
   * `within`: how old, in milliseconds, what is known of the campaign may be. `version`: of the instrument, where it
   * is not the one that is begun with now.
   */
  of(campaign: string, within: number, version?: string): Promise<Definition | undefined>;
}

/**
 * Pages with a call to spare look at the campaign again after a minute, so a campaign that closes is seen closed.
 * A sending, which has none, trusts what the check page saw. Questions change only with the version.
 */
export const FRESH = 60_000;
export const RECENT = 5 * 60_000;
export const ANY_AGE = Infinity;

/** Keeps campaigns and instruments in a warm function. An instrument version never changes, so it never ages. */
export function rememberDefinitions(campaigns: Campaigns, clock: Clock): Definitions {
  const instruments = new Map<string, Instrument>();
  const known = new Map<string, { readonly definition: Definition; readonly read: number }>();

  async function instrumentOf({ id, version }: Campaign['instrument']): Promise<Instrument | undefined> {
    const key = `${id}@${version}`;
    const instrument = instruments.get(key) ?? (await campaigns.instrument(id, version));
    if (instrument !== undefined) instruments.set(key, instrument);
    return instrument;
  }

  async function equalityOf({
    equality,
    equalityVersion: version,
  }: Campaign): Promise<Instrument | undefined> {
    if (equality !== true) return undefined;
    const house = equalityInstrument();
    // Without a translation the questions are the same: nobody is kept from answering by it.
    return (version === undefined ? undefined : await instrumentOf({ id: house.id, version })) ?? house;
  }

  async function newest(id: string, within: number): Promise<Definition | undefined> {
    const held = known.get(id);
    if (held !== undefined && Math.abs(clock.now() - held.read) <= within) return held.definition;
    const campaign = await campaigns.get(id);
    const instrument = campaign && (await instrumentOf(campaign.instrument));
    if (campaign === undefined || instrument === undefined) return undefined;
    const definition = { campaign, instrument, equality: await equalityOf(campaign) };
    known.set(id, { definition, read: clock.now() });
    return definition;
  }

  return {
    async of(id, within, version) {
      const definition = await newest(id, within);
      if (
        definition === undefined ||
        (version ?? definition.instrument.version) === definition.instrument.version
      ) {
        return definition;
      }
      const instrument = await instrumentOf({ ...definition.campaign.instrument, version: version ?? '' });
      return instrument && { ...definition, instrument };
    },
  };
}
