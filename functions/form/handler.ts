import { stateHandler } from '../../shared/adapters/lambda/event-handler.ts';
import { FormEvent } from '../../shared/use-cases/events.ts';
import { formBatches } from '../../shared/use-cases/form-batches.ts';
import { formDesk } from './wiring.ts';

const desk = formDesk();

export const handler = stateHandler(FormEvent, (event) => formBatches(desk, event));
