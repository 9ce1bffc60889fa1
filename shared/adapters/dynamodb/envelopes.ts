import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { EnvelopeDrop } from '../../use-cases/ports/envelopes.ts';
import { envelopePartition, EnvelopeRow } from './envelope-row.ts';
import { IF_ABSENT, Rows } from './table.ts';

export function dynamoEnvelopeDrop(client: DynamoDBClient, table: string): EnvelopeDrop {
  const rows = new Rows(client, table, EnvelopeRow);
  return {
    put: (campaign, region, key, envelope) =>
      rows.put({ pk: envelopePartition(campaign, region), sk: key }, envelope, IF_ABSENT),
    async senderOf(campaign, region, key) {
      const row = await rows.get({ pk: envelopePartition(campaign, region), sk: key });
      return row && (row.retryHash ?? '');
    },
  };
}
