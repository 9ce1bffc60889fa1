import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CutRequest } from '../../domain/disclosure/cuts/cut-request.ts';
import type { Cuts } from '../../use-cases/ports/cuts.ts';
import { IF_ABSENT, Rows } from './table.ts';

/** In the table of releases, a partition of its own. */
export function dynamoCuts(client: DynamoDBClient, table: string): Cuts {
  const rows = new Rows(client, table, CutRequest);
  const key = (campaign: string, id: string) => ({ pk: `cuts#${campaign}`, sk: id });
  const get = (campaign: string, id: string) => rows.get(key(campaign, id));
  return {
    get,
    async list(campaign) {
      const found: CutRequest[] = [];
      for await (const [, request] of rows.query(`cuts#${campaign}`)) found.push(request);
      return found;
    },
    async keep(request) {
      const first = await rows.put(key(request.campaign, request.id), request, IF_ABSENT);
      return first ? request : ((await get(request.campaign, request.id)) ?? request);
    },
    async decide(request) {
      const first = await rows.put(key(request.campaign, request.id), request, {
        expression: 'attribute_not_exists(#decided)',
        names: { '#decided': 'decided' },
      });
      return first ? request : ((await get(request.campaign, request.id)) ?? request);
    },
  };
}
