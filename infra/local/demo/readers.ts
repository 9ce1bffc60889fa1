import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { sha256Hex } from '../../../shared/adapters/crypto/content-hash.ts';
import { dynamoActions } from '../../../shared/adapters/dynamodb/actions.ts';
import { dynamoAuditLog } from '../../../shared/adapters/dynamodb/audit-log.ts';
import { dynamoContextVersions } from '../../../shared/adapters/dynamodb/context-versions.ts';
import { dynamoPublications } from '../../../shared/adapters/dynamodb/publications.ts';
import { dynamoReleases } from '../../../shared/adapters/dynamodb/releases.ts';
import { bucketName, functionName, tableName } from '../../../shared/adapters/environment.ts';
import { invokedNotices } from '../../../shared/adapters/invoke/notices.ts';
import { s3Files } from '../../../shared/adapters/s3/files.ts';
import { EMPTY_DRAFT } from '../../../shared/domain/improvement/draft-action.ts';
import { driverFigures } from '../../../shared/domain/improvement/driver-figures.ts';
import type { Result } from '../../../shared/domain/kernel/result.ts';
import { audited } from '../../../shared/use-cases/audited.ts';
import { beginAction } from '../../../shared/use-cases/improvement/begin-action.ts';
import { latestRelease } from '../../../shared/use-cases/latest-release.ts';
import { publishReport } from '../../../shared/use-cases/publications/publish.ts';
import type { Clock } from '../../../shared/use-cases/ports/machine.ts';
import { DEMO_PEOPLE } from '../sign-in/people.ts';

const personOf = (id: string) => {
  const person = DEMO_PEOPLE.find((each) => each.id === id);
  if (person === undefined) throw new Error(`The demo has nobody called ${id}.`);
  return person;
};

function demoDesk(clock: Clock) {
  const dynamo = new DynamoDBClient({});
  const s3 = new S3Client({ forcePathStyle: true });
  return {
    clock,
    sha256: sha256Hex,
    workings: s3Files(s3, bucketName('workings')),
    reports: s3Files(s3, bucketName('reports')),
    releases: dynamoReleases(dynamo, tableName('releases')),
    publications: dynamoPublications(dynamo, tableName('publications')),
    notices: invokedNotices(new LambdaClient({ maxAttempts: 1 }), functionName('notify')),
    actions: dynamoActions(dynamo, tableName('actions')),
    context: dynamoContextVersions(dynamo, tableName('context')),
    auditLog: dynamoAuditLog(dynamo, tableName('audit')),
  };
}

/** The researcher publishes the newest reports to the head and the HRBP, and the head begins an action from theirs. */
export async function publishDemo(clock: Clock, campaign: string): Promise<void> {
  const desk = demoDesk(clock);
  const release = await latestRelease(desk, campaign);
  if (release === undefined) return;
  const researcher = personOf('demo-researcher');
  const head = personOf('demo-head');
  const unit = `unit-${head.unit ?? ''}`;
  const readers = [
    [unit, 'demo-head'],
    [unit, 'demo-hrbp'],
    [`region-${head.region ?? ''}`, 'demo-hrbp'],
  ] as const;
  for (const [scope, id] of readers) {
    const at = { campaign, clock: release.clock, scope };
    const reader = personOf(id).email;
    const from = 'POST /campaigns/:campaign/publish/:clock/:scope';
    const deed = { what: 'report published', target: { ...at, reader }, from };
    const wanted = { address: reader, passOn: false };
    done(await audited(desk, researcher, deed, () => publishReport(desk, researcher, at, wanted)));
  }
  const leading = driverFigures(release, unit)?.drivers[0];
  if (leading === undefined) return;
  const { driver, reason } = leading;
  const answers = { kind: 'driver', driver, reason, campaign, clock: release.clock, scope: unit } as const;
  const deed = { what: 'action begun', target: { place: unit }, from: 'POST /actions/:place' };
  const year = new Date(clock.now()).getUTCFullYear() + 1;
  const draft = {
    ...EMPTY_DRAFT,
    title: 'Look at every new officer’s caseload with them once a month',
    decision: 'agreed',
    owner: 'Deputy Head of PDU',
    target: { day: '31', month: '3', year: String(year) },
    measureName: 'New officers whose caseload was looked at this month',
    measureUnit: 'percent',
    baseline: '40',
    measureTarget: '90',
  };
  const begun = { id: 'dem0act1', scope: unit, answers, draft, by: head.name };
  done(await audited(desk, head, deed, () => beginAction(desk, begun)));
}

function done(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`The demo could not be made: ${JSON.stringify(result.problem)}`);
}
