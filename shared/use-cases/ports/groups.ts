import type { Batch, RegionPeriod } from '../../domain/disclosure/groups.ts';

export interface Groups {
  periods(campaign: string, region: string): Promise<readonly RegionPeriod[]>;
  batches(campaign: string, region: string): Promise<readonly Batch[]>;
  /** Put if absent, by (campaign, region, clock). */
  keepPeriod(period: RegionPeriod): Promise<boolean>;
  /** Put if absent, by (campaign, region, clock, group). */
  keepBatch(batch: Batch): Promise<boolean>;
}
