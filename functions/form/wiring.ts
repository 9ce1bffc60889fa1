import { S3Client } from '@aws-sdk/client-s3';
import { sha256Hex } from '../../shared/adapters/crypto/content-hash.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { dynamoCampaigns } from '../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoGroups } from '../../shared/adapters/dynamodb/groups.ts';
import { dynamoReleases } from '../../shared/adapters/dynamodb/releases.ts';
import { dynamoSlips } from '../../shared/adapters/dynamodb/slips.ts';
import { bucketName, tableName } from '../../shared/adapters/environment.ts';
import { s3Files } from '../../shared/adapters/s3/files.ts';
import type { FormDesk } from '../../shared/use-cases/form-batches.ts';

export function formDesk(): FormDesk {
  const client = dynamoClient();
  return {
    campaigns: dynamoCampaigns(client, tableName('campaigns')),
    slips: dynamoSlips(client, tableName('slips')),
    groups: dynamoGroups(client, tableName('groups')),
    releases: dynamoReleases(client, tableName('releases')),
    workings: s3Files(new S3Client({ forcePathStyle: true }), bucketName('workings')),
    sha256: sha256Hex,
  };
}
