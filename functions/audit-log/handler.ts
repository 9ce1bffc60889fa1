import { eventHandler } from '../../shared/adapters/lambda/event-handler.ts';
import { AuditLogEvent } from '../../shared/use-cases/events.ts';
import { act } from './actions.ts';
import { auditLogDesk } from './wiring.ts';

const desk = auditLogDesk();

export const handler = eventHandler(AuditLogEvent, (event) => act(desk, event));
