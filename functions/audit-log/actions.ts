import type { Result } from '../../shared/domain/kernel/result.ts';
import { anchorAuditLog } from '../../shared/use-cases/audit-log/anchor.ts';
import type { AuditLogDesk } from '../../shared/use-cases/audit-log/audit-log-desk.ts';
import { exportAuditLog } from '../../shared/use-cases/audit-log/export.ts';
import { verifyAuditLog } from '../../shared/use-cases/audit-log/verify.ts';
import type { AuditLogEvent } from '../../shared/use-cases/events.ts';

export function act(desk: AuditLogDesk, event: AuditLogEvent): Promise<Result<unknown>> {
  switch (event.action) {
    case 'anchor':
      return anchorAuditLog(desk);
    case 'verify':
      return verifyAuditLog(desk);
    case 'export':
      return exportAuditLog(desk, event.after);
  }
}
