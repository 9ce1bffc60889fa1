import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PeopleList } from '../../domain/campaign/list/people-list.ts';
import type { PeopleLists } from '../../use-cases/ports/people-lists.ts';
import { IF_ABSENT, Rows } from './table.ts';

const keyOf = (campaign: string, id: string) => ({ pk: `lists#${campaign}`, sk: id });

export function dynamoPeopleLists(client: DynamoDBClient, table: string): PeopleLists {
  const rows = new Rows(client, table, PeopleList);
  return {
    async all(campaign) {
      const found: PeopleList[] = [];
      for await (const [, list] of rows.query(`lists#${campaign}`)) found.push(list);
      return found.toSorted((one, other) => (one.at > other.at ? -1 : 1));
    },
    get: (campaign, id) => rows.get(keyOf(campaign, id)),
    add: (list) => rows.put(keyOf(list.campaign, list.id), list, IF_ABSENT),
    change: (list, from) =>
      rows.put(keyOf(list.campaign, list.id), list, {
        expression: '#state = :from',
        names: { '#state': 'state' },
        values: { ':from': from },
      }),
  };
}
