import { eventHandler } from '../../shared/adapters/lambda/event-handler.ts';
import { StopMailEvent } from '../../shared/use-cases/events.ts';
import { noteFeedback } from '../../shared/use-cases/mail/note-feedback.ts';
import { feedbackDesk } from './wiring.ts';

const desk = feedbackDesk();

export const handler = eventHandler(StopMailEvent, ({ Records }) =>
  noteFeedback(
    desk,
    Records.map(({ Sns }) => Sns.Message),
  ),
);
