import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Action } from '../../domain/improvement/action.ts';
import type { Actions } from '../../use-cases/ports/actions.ts';
import { IF_ABSENT, Rows } from './table.ts';

const PARTITION = 'actions';

export function dynamoActions(client: DynamoDBClient, table: string): Actions {
  const rows = new Rows(client, table, Action);
  const keyOf = ({ scope, id }: Pick<Action, 'scope' | 'id'>) => ({ pk: PARTITION, sk: `${scope}#${id}` });
  return {
    async list() {
      const found: Action[] = [];
      for await (const [, action] of rows.query(PARTITION)) found.push(action);
      return found;
    },
    get: (scope, id) => rows.get(keyOf({ scope, id })),
    add: (action) => rows.put(keyOf(action), action, IF_ABSENT),
    change: (action) =>
      rows.put(keyOf(action), action, {
        expression: 'revision = :before',
        values: { ':before': action.revision - 1 },
      }),
  };
}
