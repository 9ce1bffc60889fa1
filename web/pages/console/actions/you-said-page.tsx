import type { Action } from '../../../../shared/domain/improvement/action.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import type { Answered } from '../../../../shared/domain/improvement/you-said.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import { STAFF_RULE } from '../../../../shared/domain/report/staff-rules.ts';
import { ofThose, sentenceCase } from '../../../../shared/domain/report/words.ts';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { ACTIONS } from './action-page.tsx';

interface YouSaidProps extends Surroundings {
  readonly scope: string;
  readonly today: string;
  readonly answered: readonly Answered[];
}

/** To be printed or copied for staff: every word of it may be shared with all of them. */
export const YouSaidPage = ({ scope, today, answered, ...surroundings }: YouSaidProps) => (
  <Frame {...surroundings} title={`You said, we did: ${placeName(scope)}`} trail={[ACTIONS]}>
    <Column>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{placeName(scope)}</span>
        You said, we did
      </h1>
      {answered.length === 0 ? (
        <p class="govuk-body">
          There is nothing to tell yet. Begin an action from a report: what is agreed and done then stands
          here, in words that can be shared with all staff.
        </p>
      ) : (
        <>
          <p class="govuk-body">As at {dayInWords(today)}. Made to be printed or shared with all staff.</p>
          {answered.map(({ said, actions }) => (
            <section>
              <h2 class="govuk-heading-m">
                {said === undefined ? 'What else is being done' : sentenceCase(said.words)}
              </h2>
              {said && (
                <p class="govuk-body">
                  You said: {ofThose(said.x, said.n)} of those who left and answered in {said.where} named{' '}
                  {said.words} as a reason.
                </p>
              )}
              <ul class="govuk-list govuk-list--bullet">
                {actions.map((action) => (
                  <li>{didWords(action)}</li>
                ))}
              </ul>
            </section>
          ))}
          <p class="govuk-body-s">{STAFF_RULE}</p>
        </>
      )}
    </Column>
  </Frame>
);

/** What we did, do, or do not do. */
function didWords({ title, decision, response, owner, target, closed, rounds }: Action): string {
  const action = /[.!?]$/.test(title) ? title : `${title}.`;
  const by = owner === undefined ? '' : ` Owner: ${owner}.`;
  const last = rounds.at(-1);
  if (decision === 'not agreed') return `We do not do this: ${action} ${response ?? ''}`.trim();
  if (closed?.as === 'done') return `We did: ${action} ${closed.text}`;
  if (closed?.as === 'stopped') return `We stopped: ${action} ${closed.text}`;
  const due = target === undefined ? '' : ` Due by ${dayInWords(target)}.`;
  return `We are doing: ${action}${by}${due}${last === undefined ? '' : ` Last done on ${dayInWords(last.done)}.`}`;
}
