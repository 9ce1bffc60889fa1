import * as z from 'zod/mini';
import { stateHandler } from '../../shared/adapters/lambda/event-handler.ts';
import { ok, type Result } from '../../shared/domain/kernel/result.ts';
import { checkDocument } from '../../shared/use-cases/check-document.ts';
import {
  CheckDocumentEvent,
  GatherFiguresEvent,
  ListReportsEvent,
  RenderEvent,
  VerifyEvent,
  WithdrawWordsEvent,
} from '../../shared/use-cases/events.ts';
import { gatherFigures } from '../../shared/use-cases/gather-figures.ts';
import { reportsOf } from '../../shared/use-cases/read-report.ts';
import { renderReport } from '../../shared/use-cases/render-report.ts';
import { verifyReport } from '../../shared/use-cases/verify-report.ts';
import { withdrawWords } from '../../shared/use-cases/withdraw-words.ts';
import { renderDesk } from './wiring.ts';

const desk = renderDesk();

type Event =
  RenderEvent | VerifyEvent | CheckDocumentEvent | ListReportsEvent | GatherFiguresEvent | WithdrawWordsEvent;

export const handler = stateHandler<z.ZodMiniType<Event>, unknown>(
  z.union([
    VerifyEvent,
    CheckDocumentEvent,
    ListReportsEvent,
    GatherFiguresEvent,
    WithdrawWordsEvent,
    RenderEvent,
  ]),
  act,
);

async function act(event: Event): Promise<Result<unknown>> {
  if (!('action' in event)) return renderReport(desk, event);
  if (event.action === 'verify') return verifyReport(desk, event);
  if (event.action === 'check-document') return checkDocument(desk, event);
  if (event.action === 'gather-figures') return gatherFigures(desk, event);
  if (event.action === 'withdraw-words') return withdrawWords(desk, event);
  return ok(await reportsOf(desk, event.campaign));
}
