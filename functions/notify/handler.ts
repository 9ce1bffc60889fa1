import { eventHandler } from '../../shared/adapters/lambda/event-handler.ts';
import { NotifyEvent } from '../../shared/use-cases/events.ts';
import { notifyReader } from '../../shared/use-cases/publications/notify-reader.ts';
import { notifyDesk } from './wiring.ts';

const desk = notifyDesk();

export const handler = eventHandler(NotifyEvent, (event) => notifyReader(desk, event));
