import type { Said } from '../../../shared/domain/instrument/translation/said.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { said, say } from './said.tsx';
import type { View } from './view.ts';
import { Word } from './word.tsx';

interface DroppedProps {
  readonly view: View;
  readonly questions: readonly Said[];
}

/** Says which answers a change took away. */
export function Dropped({ view, questions }: DroppedProps) {
  if (questions.length === 0) return <></>;
  return (
    <NotificationBanner titleText={<Word view={view} name="important" />}>
      <p class="govuk-body">
        {questions.length === 1
          ? say(view, 'questions.droppedOne')
          : say(view, 'questions.droppedMany', { count: questions.length })}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {questions.map((question) => (
          <li>{said(question)}</li>
        ))}
      </ul>
    </NotificationBanner>
  );
}
