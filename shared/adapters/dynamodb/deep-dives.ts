import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeepDive } from '../../domain/improvement/deep-dive.ts';
import type { DeepDives } from '../../use-cases/ports/deep-dives.ts';
import { IF_ABSENT, Rows } from './table.ts';

const PARTITION = 'deep-dives';

/** In the table of actions. */
export function dynamoDeepDives(client: DynamoDBClient, table: string): DeepDives {
  const rows = new Rows(client, table, DeepDive);
  const keyOf = ({ scope, id }: Pick<DeepDive, 'scope' | 'id'>) => ({ pk: PARTITION, sk: `${scope}#${id}` });
  return {
    async list() {
      const found: DeepDive[] = [];
      for await (const [, dive] of rows.query(PARTITION)) found.push(dive);
      return found;
    },
    get: (scope, id) => rows.get(keyOf({ scope, id })),
    add: (dive) => rows.put(keyOf(dive), dive, IF_ABSENT),
    change: (dive) =>
      rows.put(keyOf(dive), dive, {
        expression: 'revision = :before',
        values: { ':before': dive.revision - 1 },
      }),
  };
}
