import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Batch, RegionPeriod } from '../../domain/disclosure/groups.ts';
import type { Groups } from '../../use-cases/ports/groups.ts';
import { IF_ABSENT, Rows } from './table.ts';

export function dynamoGroups(client: DynamoDBClient, table: string): Groups {
  const periods = new Rows(client, table, RegionPeriod);
  const batches = new Rows(client, table, Batch);
  return {
    async periods(campaign, region) {
      const found: RegionPeriod[] = [];
      for await (const [, period] of periods.query(`${campaign}#${region}`, 'period#')) found.push(period);
      return found;
    },
    async batches(campaign, region) {
      const found: Batch[] = [];
      for await (const [, batch] of batches.query(`${campaign}#${region}`, 'batch#')) found.push(batch);
      return found;
    },
    keepPeriod(period) {
      const { campaign, region, clock } = period;
      return periods.put({ pk: `${campaign}#${region}`, sk: `period#${clock}` }, period, IF_ABSENT);
    },
    keepBatch(batch) {
      const { campaign, region, clock, group } = batch;
      return batches.put({ pk: `${campaign}#${region}`, sk: `batch#${clock}#${group}` }, batch, IF_ABSENT);
    },
  };
}
