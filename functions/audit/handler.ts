import { eventHandler } from '../../shared/adapters/lambda/event-handler.ts';
import { auditRelease } from '../../shared/use-cases/audit-release.ts';
import { AuditEvent } from '../../shared/use-cases/events.ts';
import { auditDesk } from './wiring.ts';

const desk = await auditDesk();

export const handler = eventHandler(AuditEvent, (event) => auditRelease(desk, event));
