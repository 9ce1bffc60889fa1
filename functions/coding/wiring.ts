import { S3Client } from '@aws-sdk/client-s3';
import { sha256Hex } from '../../shared/adapters/crypto/content-hash.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { dynamoCampaigns } from '../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoCodebooks, dynamoCodings } from '../../shared/adapters/dynamodb/codings.ts';
import { dynamoCommentsRead } from '../../shared/adapters/dynamodb/comments.ts';
import { dynamoQuotes } from '../../shared/adapters/dynamodb/quotes.ts';
import { dynamoGroups } from '../../shared/adapters/dynamodb/groups.ts';
import { dynamoNameList } from '../../shared/adapters/dynamodb/name-list.ts';
import { bucketName, tableName } from '../../shared/adapters/environment.ts';
import { systemRandom } from '../../shared/adapters/machine.ts';
import { s3Files } from '../../shared/adapters/s3/files.ts';
import type { CodingDesk } from '../../shared/use-cases/coding/coding-desk.ts';

/** The only function that reads what people wrote. It has no way to slips, tickets, invitations or addresses. */
export function codingDesk(): CodingDesk {
  const client = dynamoClient();
  return {
    campaigns: dynamoCampaigns(client, tableName('campaigns')),
    comments: dynamoCommentsRead(client, tableName('comments')),
    codings: dynamoCodings(client, tableName('codings')),
    quotes: dynamoQuotes(client, tableName('codings')),
    codebooks: dynamoCodebooks(client, tableName('codings')),
    names: dynamoNameList(client, tableName('codings')),
    groups: dynamoGroups(client, tableName('groups')),
    workings: s3Files(new S3Client({ forcePathStyle: true }), bucketName('workings')),
    sha256: sha256Hex,
    random: systemRandom,
  };
}
