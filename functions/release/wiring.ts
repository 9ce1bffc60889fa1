import { readFile } from 'node:fs/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { sha256Hex } from '../../shared/adapters/crypto/content-hash.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { dynamoCampaigns } from '../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoContextData } from '../../shared/adapters/dynamodb/context-data.ts';
import { dynamoContextVersions } from '../../shared/adapters/dynamodb/context-versions.ts';
import { dynamoCuts } from '../../shared/adapters/dynamodb/cuts.ts';
import { dynamoGroups } from '../../shared/adapters/dynamodb/groups.ts';
import { dynamoLedgerHead } from '../../shared/adapters/dynamodb/ledger-head.ts';
import { dynamoProfiles } from '../../shared/adapters/dynamodb/profiles.ts';
import { dynamoReleases } from '../../shared/adapters/dynamodb/releases.ts';
import { dynamoWordings } from '../../shared/adapters/dynamodb/wordings.ts';
import { bucketName, tableName } from '../../shared/adapters/environment.ts';
import { highsSolver } from '../../shared/adapters/highs/solver.ts';
import { systemClock } from '../../shared/adapters/machine.ts';
import { s3Files } from '../../shared/adapters/s3/files.ts';
import type { GateDesk } from './actions.ts';

/** The solver's code, which the bundle has beside it. */
const HIGHS = new URL('./highs.wasm', import.meta.url);

/** It has no way to slips: what it decides on are tallies, and counts by profile. */
export async function releaseDesk(): Promise<GateDesk> {
  const client = dynamoClient();
  return {
    campaigns: dynamoCampaigns(client, tableName('campaigns')),
    groups: dynamoGroups(client, tableName('groups')),
    context: dynamoContextData(client, tableName('context')),
    versions: dynamoContextVersions(client, tableName('context')),
    profiles: dynamoProfiles(client, tableName('profiles')),
    wordings: dynamoWordings(client, tableName('campaigns')),
    cuts: dynamoCuts(client, tableName('releases')),
    releases: dynamoReleases(client, tableName('releases')),
    workings: s3Files(new S3Client({ forcePathStyle: true }), bucketName('workings')),
    ledger: dynamoLedgerHead(client, tableName('releases')),
    clock: systemClock,
    sha256: sha256Hex,
    solver: await highsSolver(await readFile(HIGHS)),
  };
}
