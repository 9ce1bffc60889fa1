import { ok, type Result } from '../../domain/kernel/result.ts';
import type { AuditEntry } from '../../domain/organisation/audit-entry.ts';
import type { AuditLogDesk } from './audit-log-desk.ts';

/** What an invocation can answer with has an end (6 MB): a long log comes in several. */
const AT_ONCE = 2000;

/** The entries after a number, in order; none where the log ends there. */
export const exportAuditLog = async (
  { auditLog }: Pick<AuditLogDesk, 'auditLog'>,
  after: number,
): Promise<Result<readonly AuditEntry[]>> => ok(await auditLog.after(after, AT_ONCE));
