import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoCampaigns } from '../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoContextData } from '../../shared/adapters/dynamodb/context-data.ts';
import { dynamoSlips } from '../../shared/adapters/dynamodb/slips.ts';
import { tableName } from '../../shared/adapters/environment.ts';
import { MONTHS_2026, sampleYear, yearOfLeavers } from '../fixtures/report-run.ts';

const { campaign, estate, instrument } = sampleYear();

export const CAMPAIGN = campaign.id;

/** Two regions and six units whose answers of half a year are mixed and not counted yet. */
export async function smallEstate(): Promise<void> {
  const client = new DynamoDBClient({});
  const campaigns = dynamoCampaigns(client, tableName('campaigns'));
  const slips = dynamoSlips(client, tableName('slips'));
  const { packs, asked } = yearOfLeavers(
    { A: 3, B: 2, C: 0.5, D: 0.6, E: 3.5, F: 0.4 },
    MONTHS_2026.slice(0, 6),
    7,
  );
  await campaigns.keepInstrument(instrument);
  await campaigns.create(campaign);
  await campaigns.keepEstate(CAMPAIGN, estate);
  await dynamoContextData(client, tableName('context')).keepAsked(CAMPAIGN, asked);
  for (const [region, stored] of Object.entries(packs))
    for (const pack of stored) await slips.keep(CAMPAIGN, region, pack);
  client.destroy();
}
