import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localTableName, makeTables } from '../../../infra/local/aws/dynamodb.ts';
import { sha256Hex } from '../../../shared/adapters/crypto/content-hash.ts';
import { readCsv } from '../../../shared/adapters/csv/read-csv.ts';
import { dynamoCampaigns } from '../../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoSlips } from '../../../shared/adapters/dynamodb/slips.ts';
import type { HistoryDesk } from '../../../shared/use-cases/import-history.ts';
import { openDynamoDb } from '../../functions/respond/dynamodb.ts';
import type { StoredPack } from '../../../shared/use-cases/ports/slips.ts';

export interface TestDesk extends HistoryDesk {
  readonly packs: (campaign: string, region: string) => Promise<readonly StoredPack[]>;
  readonly close: () => void;
}

/** Import's stores on empty tables of a DynamoDB of its own. */
export async function openDesk(): Promise<TestDesk> {
  const { endpoint, credentials, close } = await openDynamoDb();
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_REGION: 'eu-west-2',
  });
  await makeTables(endpoint);
  const client = new DynamoDBClient({ endpoint });
  const slips = dynamoSlips(client, localTableName('slips'));
  return {
    campaigns: dynamoCampaigns(client, localTableName('campaigns')),
    slips,
    readCsv,
    hash: sha256Hex,
    clock: { now: () => Date.parse('2026-10-20T12:00:00Z') },
    async packs(campaign, region) {
      const found: StoredPack[] = [];
      for await (const pack of slips.packs(campaign, region)) found.push(pack);
      return found;
    },
    close() {
      client.destroy();
      void close();
    },
  };
}

/** The same stores, failing before every write but the first `writes`. */
export function cutAfter({ campaigns, slips, ...desk }: HistoryDesk, writes: number): HistoryDesk {
  let left = writes;
  const write = <Out>(act: () => Promise<Out>): Promise<Out> => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error('cut off')) : act();
  };
  return {
    ...desk,
    campaigns: {
      ...campaigns,
      create: (campaign) => write(() => campaigns.create(campaign)),
      change: (campaign, from) => write(() => campaigns.change(campaign, from)),
      keepInstrument: (instrument) => write(() => campaigns.keepInstrument(instrument)),
      keepEstate: (campaign, estate) => write(() => campaigns.keepEstate(campaign, estate)),
      keepPools: (campaign, year, pools) => write(() => campaigns.keepPools(campaign, year, pools)),
    },
    slips: { keep: (campaign, region, pack) => write(() => slips.keep(campaign, region, pack)) },
  };
}
