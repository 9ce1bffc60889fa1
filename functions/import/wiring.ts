import { readFileSync } from 'node:fs';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { sha256Hex } from '../../shared/adapters/crypto/content-hash.ts';
import { cryptoLinks } from '../../shared/adapters/crypto/links.ts';
import { readCsv } from '../../shared/adapters/csv/read-csv.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { dynamoActions } from '../../shared/adapters/dynamodb/actions.ts';
import { dynamoCampaigns } from '../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoContextData } from '../../shared/adapters/dynamodb/context-data.ts';
import { dynamoContextVersions } from '../../shared/adapters/dynamodb/context-versions.ts';
import { dynamoInstruments } from '../../shared/adapters/dynamodb/instruments.ts';
import { dynamoInvitations } from '../../shared/adapters/dynamodb/invitations.ts';
import { dynamoMailStops } from '../../shared/adapters/dynamodb/mail-stops.ts';
import { dynamoPeopleLists } from '../../shared/adapters/dynamodb/people-lists.ts';
import { dynamoSlips } from '../../shared/adapters/dynamodb/slips.ts';
import { dynamoWordings } from '../../shared/adapters/dynamodb/wordings.ts';
import { bucketName, functionName, tableName, uploadAddress } from '../../shared/adapters/environment.ts';
import { invokedErrands } from '../../shared/adapters/invoke/errands.ts';
import { systemClock, systemRandom } from '../../shared/adapters/machine.ts';
import { s3Files } from '../../shared/adapters/s3/files.ts';
import { s3Uploads } from '../../shared/adapters/s3/uploads.ts';
import { catalogue } from '../../shared/domain/instrument/catalogue.ts';
import { probationEstate } from '../../shared/domain/organisation/probation-estate.ts';
import type { ImportDesk } from './actions.ts';

export function importDesk(): ImportDesk {
  const client = dynamoClient();
  const s3 = new S3Client({ forcePathStyle: true });
  const uploads = bucketName('uploads');
  return {
    actions: dynamoActions(client, tableName('actions')),
    campaigns: dynamoCampaigns(client, tableName('campaigns')),
    wordings: dynamoWordings(client, tableName('campaigns')),
    invitations: dynamoInvitations(client, tableName('invitations')),
    context: dynamoContextData(client, tableName('context')),
    versions: dynamoContextVersions(client, tableName('context')),
    workings: s3Files(s3, bucketName('workings')),
    lists: dynamoPeopleLists(client, tableName('campaigns')),
    mailStops: dynamoMailStops(client, tableName('mail')),
    uploads: s3Uploads(s3, uploads, uploadAddress(uploads)),
    slips: dynamoSlips(client, tableName('slips')),
    errands: invokedErrands(new LambdaClient({ maxAttempts: 1 }), functionName),
    links: cryptoLinks,
    hash: sha256Hex,
    readCsv,
    clock: systemClock,
    random: systemRandom,
    estate: probationEstate,
    catalogue: catalogue(),
    // Laid beside the bundle by the build.
    stylesheet: () => readFileSync(new URL('site.css', import.meta.url), 'utf8'),
    instruments: dynamoInstruments(client, tableName('campaigns')),
  };
}
