import * as z from 'zod/mini';
import { stateHandler } from '../../shared/adapters/lambda/event-handler.ts';
import { CutEvent, ReleaseEvent, ThemesEvent } from '../../shared/use-cases/events.ts';
import { act } from './actions.ts';
import { releaseDesk } from './wiring.ts';

const desk = await releaseDesk();

type Event = ReleaseEvent | CutEvent | ThemesEvent;

export const handler = stateHandler<z.ZodMiniType<Event>, unknown>(
  z.union([CutEvent, ThemesEvent, ReleaseEvent]),
  (event) => act(desk, event),
);
