import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { endOfDay } from '../../domain/kernel/calendar.ts';
import type { MailStops, StopLinks, UndeliverableAddresses } from '../../use-cases/ports/mail-stops.ts';
import { changeRow } from './change-row.ts';
import { IF_ABSENT, Rows } from './table.ts';

const AddressRow = z.object({ why: z.enum(['bounced', 'complained']), ttl: z.int() });
const LinkRow = z.object({ stopped: z.optional(z.boolean()), ttl: z.int() });

const ofAddress = (key: string) => ({ pk: `address#${key}`, sk: 'stop' });
const ofLink = (key: string) => ({ pk: `link#${key}`, sk: 'stop' });

const ttlOf = (until: string): number => endOfDay(until) / 1000;

export function dynamoMailStops(client: DynamoDBClient, table: string): MailStops {
  const addresses = new Rows(client, table, AddressRow);
  const links = new Rows(client, table, LinkRow);
  return {
    undeliverable: async (key) => (await addresses.get(ofAddress(key)))?.why,
    stopped: async (key) => (await links.get(ofLink(key)))?.stopped === true,
    async offer(key, until) {
      await links.put(ofLink(key), { ttl: ttlOf(until) }, IF_ABSENT);
    },
  };
}

export function dynamoUndeliverable(client: DynamoDBClient, table: string): UndeliverableAddresses {
  const rows = new Rows(client, table, AddressRow);
  return {
    async keep(key, why, until) {
      await rows.put(ofAddress(key), { why, ttl: ttlOf(until) });
    },
  };
}

export const dynamoStopLinks = (client: DynamoDBClient, table: string): StopLinks => ({
  async follow(key) {
    // Not put: strangers could fill the table with links that nobody was sent.
    await changeRow(
      client,
      table,
      ofLink(key),
      { set: { stopped: true } },
      { expression: 'attribute_exists(pk)' },
    );
  },
});
