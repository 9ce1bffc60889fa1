import { stateHandler } from '../../shared/adapters/lambda/event-handler.ts';
import { TallyEvent } from '../../shared/use-cases/events.ts';
import { tallyRegion } from '../../shared/use-cases/tally-region.ts';
import { tallyDesk } from './wiring.ts';

const desk = tallyDesk();

export const handler = stateHandler(TallyEvent, (event) => tallyRegion(desk, event));
