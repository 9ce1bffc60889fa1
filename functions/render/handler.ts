import * as z from 'zod/mini';
import { stateHandler } from '../../shared/adapters/lambda/event-handler.ts';
import { RenderEvent, VerifyEvent } from '../../shared/use-cases/events.ts';
import { type Rendered, renderReport } from '../../shared/use-cases/render-report.ts';
import { type Verified, verifyReport } from '../../shared/use-cases/verify-report.ts';
import { renderDesk } from './wiring.ts';

const desk = renderDesk();

export const handler = stateHandler<z.ZodMiniType<RenderEvent | VerifyEvent>, Rendered | Verified>(
  z.union([VerifyEvent, RenderEvent]),
  (event) => ('action' in event ? verifyReport(desk, event) : renderReport(desk, event)),
);
