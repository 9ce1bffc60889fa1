import { eventHandler } from '../../shared/adapters/lambda/event-handler.ts';
import { ExpireEvent } from '../../shared/use-cases/events.ts';
import { expire } from '../../shared/use-cases/expire.ts';
import { expiryDesk } from './wiring.ts';

const desk = expiryDesk();

export const handler = eventHandler(ExpireEvent, () => expire(desk));
