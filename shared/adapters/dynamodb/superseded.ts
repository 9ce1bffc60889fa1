import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Superseded } from '../../domain/campaign/superseded.ts';
import type { SupersededEnvelopes } from '../../use-cases/ports/superseded.ts';
import { Rows } from './table.ts';

const inRegion = (campaign: string, region: string): string => `superseded#${campaign}#${region}`;

export function dynamoSuperseded(client: DynamoDBClient, table: string): SupersededEnvelopes {
  const rows = new Rows(client, table, Superseded);
  return {
    async keep(campaign, region, superseded) {
      const key = { pk: inRegion(campaign, region), sk: superseded.key };
      await rows.put(key, superseded, {
        expression: 'attribute_not_exists(pk) OR issue < :issue',
        values: { ':issue': superseded.issue },
      });
    },
  };
}
