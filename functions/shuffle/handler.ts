import { eventHandler } from '../../shared/adapters/lambda/event-handler.ts';
import { ShuffleEvent } from '../../shared/use-cases/events.ts';
import { act } from './actions.ts';
import { shuffleDesk } from './wiring.ts';

const desk = shuffleDesk();

export const handler = eventHandler(ShuffleEvent, (event) => act(desk, event));
