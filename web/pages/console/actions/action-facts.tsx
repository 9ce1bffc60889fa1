import type { Child } from 'hono/jsx';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import type { Action } from '../../../../shared/domain/improvement/action.ts';
import { recommendationOf } from '../../../../shared/domain/improvement/action-plan.ts';
import { clockInWords } from '../campaign-words.ts';
import { answersWords } from './words.ts';

const row = (key: string, value: Child) => ({ key: { text: key }, value: { text: value } });
const given = (key: string, value: Child | undefined) => (value === undefined ? undefined : row(key, value));

/** What an action answers, who has it and by when. */
export const actionFacts = (action: Action) => [
  row('Answers', <Answers action={action} />),
  row('Decision', sentence(action.decision)),
  given('Response', action.response),
  row('Owner', action.owner ?? 'Nobody'),
  given('Works with', action.alongside),
  given('Target', action.target && dayInWords(action.target)),
  given('Repeats', action.repeats && 'Every year'),
  action.rounds.length === 0
    ? undefined
    : row('Done before', action.rounds.map(({ done }) => dayInWords(done)).join(', ')),
  action.closed &&
    row(
      action.closed.as === 'done' ? 'Done' : 'Stopped',
      `${dayInWords(action.closed.on)}, ${action.closed.by}. ${action.closed.text}`,
    ),
  row('Begun', `${dayInWords(action.made.on)}, ${action.made.by}`),
];

const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const Answers = ({ action }: { readonly action: Action }) => {
  const { answers } = action;
  if (answers.kind === 'recommendation') {
    return (
      <>
        <a class="govuk-link" href={`/action-plan#recommendation-${answers.number}`}>
          {answersWords(action)}
        </a>
        <span class="holdfast-second-line">{recommendationOf(answers.number)?.recommendation}</span>
      </>
    );
  }
  return (
    <>
      {answersWords(action)}
      <span class="holdfast-second-line">
        From the report of{' '}
        <a
          class="govuk-link"
          href={`/campaigns/${answers.campaign}/reports/${answers.clock}/${answers.scope}`}
        >
          {clockInWords(answers.clock)}
        </a>
      </span>
    </>
  );
};
