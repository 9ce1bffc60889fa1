import { ok } from '../../../shared/domain/kernel/result.ts';
import { AuditEntry } from '../../../shared/domain/organisation/audit-entry.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import { type Operations, pageOf, Paging } from './operation.ts';
import { cursorOf, keyOf } from './paging.ts';

export const AUDIT_LOG = {
  'GET /api/v1/audit-log': {
    says: 'What was done in the console, the newest first, with all that the hashes of the log are made of',
    query: Paging,
    answers: pageOf(AuditEntry),
  },
} as const satisfies Operations;

export function auditLogOperations(add: AddOperations, desk: ConsoleDesk): void {
  add(AUDIT_LOG)('GET /api/v1/audit-log', async ({ query: { cursor, limit } }) => {
    const below = Number(keyOf(cursor));
    const entries = await desk.auditLog.newest(limit, below > 0 ? below : undefined);
    const last = entries.at(-1);
    return ok({
      items: [...entries],
      next: last !== undefined && last.n > 1 ? cursorOf(String(last.n)) : null,
    });
  });
}
