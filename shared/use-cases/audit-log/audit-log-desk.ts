import type { AuditLog } from '../ports/audit-log.ts';
import type { ContentHash } from '../ports/content-hash.ts';
import type { Files } from '../ports/files.ts';
import type { Clock } from '../ports/machine.ts';

/** What looking after the audit log needs: it reads the log and cannot write it. */
export interface AuditLogDesk {
  readonly auditLog: Pick<AuditLog, 'last' | 'after'>;
  /** What is kept here nobody can change or delete before its time. */
  readonly anchors: Files;
  readonly clock: Clock;
  readonly sha256: ContentHash;
}
