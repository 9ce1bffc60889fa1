import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoCampaigns } from '../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoGroups } from '../../shared/adapters/dynamodb/groups.ts';
import { dynamoSlips } from '../../shared/adapters/dynamodb/slips.ts';
import { tableName } from '../../shared/adapters/environment.ts';
import type { FormDesk } from '../../shared/use-cases/form-batches.ts';

export function formDesk(): FormDesk {
  const client = new DynamoDBClient({});
  return {
    campaigns: dynamoCampaigns(client, tableName('campaigns')),
    slips: dynamoSlips(client, tableName('slips')),
    groups: dynamoGroups(client, tableName('groups')),
  };
}
