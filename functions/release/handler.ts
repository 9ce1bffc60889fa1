import { stateHandler } from '../../shared/adapters/lambda/event-handler.ts';
import { ReleaseEvent } from '../../shared/use-cases/events.ts';
import { releaseReports } from '../../shared/use-cases/release-reports.ts';
import { releaseDesk } from './wiring.ts';

const desk = await releaseDesk();

export const handler = stateHandler(ReleaseEvent, (event) => releaseReports(desk, event));
