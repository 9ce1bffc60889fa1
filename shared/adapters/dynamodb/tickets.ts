import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { Ticket } from '../../domain/campaign/ticket.ts';
import { endOfDay } from '../../domain/kernel/calendar.ts';
import type { Tickets } from '../../use-cases/ports/tickets.ts';
import { IF_ABSENT, Rows } from './table.ts';

const Row = z.extend(Ticket, { ttl: z.int() });

const toRow = (ticket: Ticket): z.infer<typeof Row> => ({ ...ticket, ttl: endOfDay(ticket.expires) / 1000 });

export function dynamoTickets(client: DynamoDBClient, table: string): Tickets {
  const rows = new Rows(client, table, Row);
  return {
    async get(tokenHash) {
      const row = await rows.get({ pk: tokenHash });
      return row && Ticket.parse(row);
    },
    async keep(tokenHash, ticket) {
      await rows.put({ pk: tokenHash }, toRow(ticket), IF_ABSENT);
    },
    async markReplaced(tokenHash, ticket) {
      await rows.put({ pk: tokenHash }, toRow({ ...ticket, replaced: true }));
    },
  };
}
