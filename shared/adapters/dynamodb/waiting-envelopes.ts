import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { WaitingEnvelopes } from '../../use-cases/ports/waiting-envelopes.ts';
import { changeRow } from './change-row.ts';
import { envelopePartition, EnvelopeRow } from './envelope-row.ts';
import { Rows } from './table.ts';

export function dynamoWaitingEnvelopes(client: DynamoDBClient, table: string): WaitingEnvelopes {
  const rows = new Rows(client, table, EnvelopeRow);
  return {
    async *all(campaign, region) {
      for await (const [key, row] of rows.query(envelopePartition(campaign, region))) {
        yield { key: key.sk ?? '', expires: row.expires, sealed: row.sealed, mixed: row.mixed ?? false };
      }
    },
    async empty(campaign, region, key, mixed) {
      const at = { pk: envelopePartition(campaign, region), sk: key };
      const change = { ...(mixed && { set: { mixed } }), remove: ['sealed', 'retryHash'] };
      await changeRow(client, table, at, change, { expression: 'attribute_exists(sealed)' });
    },
    async forget(campaign, region, key) {
      const at = { pk: envelopePartition(campaign, region), sk: key };
      await rows.delete(at, { expression: 'attribute_not_exists(sealed)' });
    },
  };
}
