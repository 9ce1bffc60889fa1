import { eventHandler } from '../../shared/adapters/lambda/event-handler.ts';
import { ImportEvent } from '../../shared/use-cases/import-event.ts';
import { act } from './actions.ts';
import { importDesk } from './wiring.ts';

const desk = importDesk();

export const handler = eventHandler(ImportEvent, (event) => act(desk, event));
