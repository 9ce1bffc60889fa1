import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SavedView } from '../../domain/wheel/saved-view.ts';
import type { SavedViews } from '../../use-cases/ports/saved-views.ts';
import { Rows } from './table.ts';

export function dynamoSavedViews(client: DynamoDBClient, table: string): SavedViews {
  const rows = new Rows(client, table, SavedView);
  return {
    async of(person) {
      const found: SavedView[] = [];
      for await (const [, view] of rows.query(`views#${person}`)) found.push(view);
      return found;
    },
    async keep(view) {
      await rows.put({ pk: `views#${view.person}`, sk: view.id }, view);
    },
  };
}
