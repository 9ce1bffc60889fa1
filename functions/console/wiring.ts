import { readFileSync } from 'node:fs';
import { Logger } from '@aws-lambda-powertools/logger';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { sha256Hex } from '../../shared/adapters/crypto/content-hash.ts';
import { formKeyOf } from '../../shared/adapters/crypto/form-key.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { dynamoAuditLog } from '../../shared/adapters/dynamodb/audit-log.ts';
import { dynamoActions } from '../../shared/adapters/dynamodb/actions.ts';
import { dynamoCalls } from '../../shared/adapters/dynamodb/calls.ts';
import { dynamoCampaigns } from '../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoPeople } from '../../shared/adapters/dynamodb/people.ts';
import { dynamoContextVersions } from '../../shared/adapters/dynamodb/context-versions.ts';
import { dynamoCuts } from '../../shared/adapters/dynamodb/cuts.ts';
import { dynamoDeepDives } from '../../shared/adapters/dynamodb/deep-dives.ts';
import { dynamoPublications } from '../../shared/adapters/dynamodb/publications.ts';
import { dynamoRegisters } from '../../shared/adapters/dynamodb/registers.ts';
import { dynamoReleases } from '../../shared/adapters/dynamodb/releases.ts';
import { dynamoSavedViews } from '../../shared/adapters/dynamodb/saved-views.ts';
import { dynamoStaffSessions } from '../../shared/adapters/dynamodb/staff-sessions.ts';
import {
  bucketName,
  consoleSite,
  functionName,
  localAws,
  reportRunArn,
  signInClientId,
  signInIssuer,
  tableName,
} from '../../shared/adapters/environment.ts';
import { invokedCodingRoom } from '../../shared/adapters/invoke/coding-room.ts';
import { invokedFiguresRoom } from '../../shared/adapters/invoke/figures-room.ts';
import { invokedCutRoom } from '../../shared/adapters/invoke/cut-room.ts';
import { invokedWithdrawal } from '../../shared/adapters/invoke/withdraw-words.ts';
import { invokedNotices } from '../../shared/adapters/invoke/notices.ts';
import { invokedOffice } from '../../shared/adapters/invoke/office.ts';
import { Fault } from '../../shared/adapters/lambda/fault.ts';
import { systemClock, systemRandom } from '../../shared/adapters/machine.ts';
import { oidcSignIn } from '../../shared/adapters/oidc/sign-in.ts';
import { s3FileLinks } from '../../shared/adapters/s3/file-links.ts';
import { s3Files } from '../../shared/adapters/s3/files.ts';
import { stepFunctionsReportRuns } from '../../shared/adapters/step-functions/report-runs.ts';
import { siteAssets } from '../../web/server/assets.ts';
import { CALLS_A_MINUTE } from './api/pace.ts';
import type { ConsoleDesk } from './desk.ts';

export function wiring(): ConsoleDesk {
  const dynamo = dynamoClient();
  const s3 = new S3Client({ forcePathStyle: true });
  const logger = new Logger({ serviceName: 'console' });
  const service = {
    issuer: signInIssuer(),
    clientId: signInClientId(),
    returnAddress: `${consoleSite()}/signed-in`,
  };
  return {
    site: consoleSite(),
    assets: siteAssets(readFileSync(new URL('site.css', import.meta.url), 'utf8')),
    actions: dynamoActions(dynamo, tableName('actions')),
    deepDives: dynamoDeepDives(dynamo, tableName('actions')),
    context: dynamoContextVersions(dynamo, tableName('context')),
    registers: dynamoRegisters(dynamo, tableName('actions')),
    savedViews: dynamoSavedViews(dynamo, tableName('actions')),
    campaigns: dynamoCampaigns(dynamo, tableName('campaigns')),
    releases: dynamoReleases(dynamo, tableName('releases')),
    sessions: dynamoStaffSessions(dynamo, tableName('sessions')),
    calls: dynamoCalls(dynamo, tableName('sessions')),
    callsAMinute: CALLS_A_MINUTE,
    workings: s3Files(s3, bucketName('workings')),
    reports: s3Files(s3, bucketName('reports')),
    runs: stepFunctionsReportRuns(new SFNClient({}), reportRunArn()),
    people: dynamoPeople(dynamo, tableName('people')),
    cuts: dynamoCuts(dynamo, tableName('releases')),
    cutRoom: invokedCutRoom(new LambdaClient({ maxAttempts: 1 }), functionName('release')),
    coding: invokedCodingRoom(new LambdaClient({ maxAttempts: 1 }), functionName('coding')),
    office: invokedOffice(new LambdaClient({ maxAttempts: 1 }), functionName('import')),
    figures: invokedFiguresRoom(new LambdaClient({ maxAttempts: 1 }), functionName('render')),
    withdrawWords: invokedWithdrawal(new LambdaClient({ maxAttempts: 1 }), functionName('render')),
    linkTo: s3FileLinks(s3, bucketName('reports'), systemClock, localAws()),
    publications: dynamoPublications(dynamo, tableName('publications')),
    notices: invokedNotices(new LambdaClient({ maxAttempts: 1 }), functionName('notify')),
    signIn: oidcSignIn(service, systemRandom),
    formKeyOf,
    sha256: sha256Hex,
    clock: systemClock,
    random: systemRandom,
    auditLog: dynamoAuditLog(dynamo, tableName('audit')),
    fault: (error) => logger.error('failed', new Fault(error)),
    refused: (refusal) => logger.warn('not let in', { ...refusal }),
  };
}
