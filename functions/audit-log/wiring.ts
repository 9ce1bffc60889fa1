import { S3Client } from '@aws-sdk/client-s3';
import { sha256Hex } from '../../shared/adapters/crypto/content-hash.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { dynamoAuditLog } from '../../shared/adapters/dynamodb/audit-log.ts';
import { bucketName, tableName } from '../../shared/adapters/environment.ts';
import { systemClock } from '../../shared/adapters/machine.ts';
import { s3Files } from '../../shared/adapters/s3/files.ts';
import type { AuditLogDesk } from '../../shared/use-cases/audit-log/audit-log-desk.ts';

export const auditLogDesk = (): AuditLogDesk => ({
  auditLog: dynamoAuditLog(dynamoClient(), tableName('audit')),
  anchors: s3Files(new S3Client({ forcePathStyle: true }), bucketName('anchors')),
  clock: systemClock,
  sha256: sha256Hex,
});
