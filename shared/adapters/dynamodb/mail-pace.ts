import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PaceState } from '../../domain/campaign/mail/pace.ts';
import type { MailPace } from '../../use-cases/ports/mail-pace.ts';
import { IF_ABSENT, Rows } from './table.ts';

const KEY = { pk: 'pace', sk: 'mail' };

export function dynamoMailPace(client: DynamoDBClient, table: string): MailPace {
  const rows = new Rows(client, table, PaceState);
  return {
    get: () => rows.get(KEY),
    put: (state, was) =>
      rows.put(
        KEY,
        state,
        was === undefined
          ? IF_ABSENT
          : {
              expression: '#revision = :revision',
              names: { '#revision': 'revision' },
              values: { ':revision': was.revision },
            },
      ),
  };
}
