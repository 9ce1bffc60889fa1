import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { RegisterEntry } from '../../domain/improvement/register.ts';
import type { Registers } from '../../use-cases/ports/registers.ts';
import { IF_ABSENT, Rows } from './table.ts';

export function dynamoRegisters(client: DynamoDBClient, table: string): Registers {
  const rows = new Rows(client, table, RegisterEntry);
  const keyOf = ({ register, id }: Pick<RegisterEntry, 'register' | 'id'>) => ({
    pk: `register#${register}`,
    sk: id,
  });
  return {
    async list(register) {
      const found: RegisterEntry[] = [];
      for await (const [, entry] of rows.query(`register#${register}`)) found.push(entry);
      return found;
    },
    get: (register, id) => rows.get(keyOf({ register, id })),
    add: (entry) => rows.put(keyOf(entry), entry, IF_ABSENT),
    change: (entry) =>
      rows.put(keyOf(entry), entry, {
        expression: 'revision = :before',
        values: { ':before': entry.revision - 1 },
      }),
  };
}
