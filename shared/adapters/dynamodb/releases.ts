import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { Clock, Slug } from '../../domain/kernel/ids.ts';
import { Sha256 } from '../../domain/report/manifest.ts';
import type { ReleaseRow, Releases } from '../../use-cases/ports/releases.ts';
import { IF_ABSENT, Rows } from './table.ts';

const Row = z.object({ campaign: Slug, clock: Clock, release: Sha256 });

export function dynamoReleases(client: DynamoDBClient, table: string): Releases {
  const rows = new Rows(client, table, Row);
  const get = (campaign: string, clock: string): Promise<ReleaseRow | undefined> =>
    rows.get({ pk: campaign, sk: clock });
  return {
    get,
    async keep(row) {
      const first = await rows.put({ pk: row.campaign, sk: row.clock }, row, IF_ABSENT);
      return first ? row : ((await get(row.campaign, row.clock)) ?? row);
    },
    async list(campaign) {
      const found: ReleaseRow[] = [];
      for await (const [, row] of rows.query(campaign)) found.push(row);
      return found;
    },
  };
}
