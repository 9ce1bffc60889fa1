import { eventHandler } from '../../shared/adapters/lambda/event-handler.ts';
import { CodingEvent } from '../../shared/use-cases/coding/coding-event.ts';
import { act } from './actions.ts';
import { codingDesk } from './wiring.ts';

const desk = codingDesk();

export const handler = eventHandler(CodingEvent, (event) => act(desk, event));
