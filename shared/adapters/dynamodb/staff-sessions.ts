import { createHash } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { endOfSession, StaffSession } from '../../domain/organisation/staff-session.ts';
import type { StaffSessions } from '../../use-cases/ports/staff-sessions.ts';
import { Rows } from './table.ts';

const SessionRow = z.extend(StaffSession, { ttl: z.int() });

/** A copy of the table opens no session: a row's key is a hash of what the cookie carries. */
const keyOf = (secret: string) => ({ pk: createHash('sha256').update(secret).digest('base64url') });

const rowOf = (session: StaffSession) => ({ ...session, ttl: Math.ceil(endOfSession(session) / 1000) });

export function dynamoStaffSessions(client: DynamoDBClient, table: string): StaffSessions {
  const rows = new Rows(client, table, SessionRow);
  return {
    get: (secret) => rows.get(keyOf(secret)),
    async begin(secret, session) {
      await rows.put(keyOf(secret), rowOf(session));
    },
    async renew(secret, session) {
      await rows.put(keyOf(secret), rowOf(session), { expression: 'attribute_exists(pk)' });
    },
    async end(secret) {
      await rows.delete(keyOf(secret));
    },
  };
}
