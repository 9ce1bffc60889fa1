import * as z from 'zod/mini';
import { stateHandler } from '../../shared/adapters/lambda/event-handler.ts';
import {
  CountAgainEvent,
  CutEvent,
  EnterElsewhereEvent,
  ListWithheldEvent,
  ReleaseEvent,
  ThemesEvent,
} from '../../shared/use-cases/events.ts';
import { act, type GateEvent } from './actions.ts';
import { releaseDesk } from './wiring.ts';

const desk = await releaseDesk();

export const handler = stateHandler<z.ZodMiniType<GateEvent>, unknown>(
  z.union([CutEvent, EnterElsewhereEvent, ListWithheldEvent, CountAgainEvent, ThemesEvent, ReleaseEvent]),
  (event) => act(desk, event),
);
