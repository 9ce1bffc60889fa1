import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AuditEntry } from '../../domain/organisation/audit-entry.ts';
import type { AuditLog } from '../../use-cases/ports/audit-log.ts';
import { IF_ABSENT, Rows } from './table.ts';

const LOG = 'log';

/** As text that sorts as its number does, for longer than anybody will write one. */
const keyOf = (n: number): string => String(n).padStart(12, '0');

const BEYOND = '~';

export function dynamoAuditLog(client: DynamoDBClient, table: string): AuditLog {
  const rows = new Rows(client, table, AuditEntry);
  const newest = (most: number, below?: number) =>
    rows.beside(LOG, { below: below === undefined ? BEYOND : keyOf(below) }, most);
  return {
    last: async () => (await newest(1))[0],
    append: (entry) => rows.put({ pk: LOG, sk: keyOf(entry.n) }, entry, IF_ABSENT),
    newest,
    after: (n, most) => rows.beside(LOG, { above: keyOf(n) }, most),
  };
}
