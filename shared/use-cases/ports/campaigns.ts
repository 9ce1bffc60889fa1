import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Instrument } from '../../domain/instrument/instrument.ts';
import type { Estate, Pool } from '../../domain/organisation/estate.ts';

export interface Campaigns {
  list(): Promise<readonly Campaign[]>;
  get(id: string): Promise<Campaign | undefined>;
  /** False where the campaign exists already. */
  create(campaign: Campaign): Promise<boolean>;
  /** Replaces the campaign only where its stored status is `from`, and nobody changed it since it was read. */
  change(campaign: Campaign, from: Campaign['status']): Promise<boolean>;
  /** Replaces an open campaign only where nobody changed it since it was read, its instrument is still of this version, and nothing else it promises changes. */
  correct(campaign: Campaign, from: string): Promise<boolean>;
  /** The instrument version that the campaign uses. Versions are immutable: see `keepInstrument`. */
  instrument(id: string, version: string): Promise<Instrument | undefined>;
  /** Put if absent. False where this version is stored with other content. */
  keepInstrument(instrument: Instrument): Promise<boolean>;
  estate(campaign: string): Promise<Estate | undefined>;
  keepEstate(campaign: string, estate: Estate): Promise<void>;
  /** In place of the one that stands: of a draft that nobody is listed in. */
  replaceEstate(campaign: string, estate: Estate): Promise<void>;
  /** After a change of boundaries: only where what stands is the revision before. */
  changeEstate(campaign: string, estate: Estate): Promise<boolean>;
  /** Undefined until the first change of boundaries. */
  estateToday(): Promise<Estate | undefined>;
  changeEstateToday(estate: Estate): Promise<boolean>;
  /** Pools of a year from 1 April, fixed once written. */
  pools(campaign: string, year: string): Promise<readonly Pool[] | undefined>;
  /** Put if absent; returns the pools that stand. */
  keepPools(campaign: string, year: string, pools: readonly Pool[]): Promise<readonly Pool[]>;
}
