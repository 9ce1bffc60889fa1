import { readFile } from 'node:fs/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { sha256Hex } from '../../shared/adapters/crypto/content-hash.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { dynamoLedgerHead } from '../../shared/adapters/dynamodb/ledger-head.ts';
import { bucketName, tableName } from '../../shared/adapters/environment.ts';
import { highsSolver } from '../../shared/adapters/highs/solver.ts';
import { systemClock } from '../../shared/adapters/machine.ts';
import { s3Files } from '../../shared/adapters/s3/files.ts';
import type { AuditDesk } from '../../shared/use-cases/audit-release.ts';

/** The solver's code, which the bundle has beside it. */
const HIGHS = new URL('./highs.wasm', import.meta.url);

/** The only function that can read audit records: whoever may invoke it is an auditor. */
export async function auditDesk(): Promise<AuditDesk> {
  return {
    ledger: dynamoLedgerHead(dynamoClient(), tableName('releases')),
    workings: s3Files(new S3Client({ forcePathStyle: true }), bucketName('workings')),
    clock: systemClock,
    sha256: sha256Hex,
    solver: await highsSolver(await readFile(HIGHS)),
  };
}
