import { eventHandler } from '../../shared/adapters/lambda/event-handler.ts';
import { SendMailEvent } from '../../shared/use-cases/events.ts';
import { act } from './actions.ts';
import { mailDesk } from './wiring.ts';

const desk = mailDesk();

export const handler = eventHandler(SendMailEvent, (event) => act(desk, event));
