import type { QuestionWithheld, ScopeWithheld } from '../../../shared/domain/report/withheld.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { Table } from '../../components/table.tsx';
import { waitingInWords } from './campaign-words.ts';
import { Column } from './frame.tsx';

/** What a report does not show, question by question, and the rule that withholds it. */
export const Withheld = ({
  group,
  place,
  questions,
  withheld,
  k,
}: ScopeWithheld & { k: number | undefined }) => (
  <>
    <Column>
      {group === undefined ? (
        <InsetText>{waitingInWords(place.waiting ?? { months: null, nextCheck: null })}</InsetText>
      ) : (
        <>
          {group !== place.name && (
            <p class="govuk-body">
              {place.name} has no figure of its own yet. The report has those of {group} together, and says
              so.
            </p>
          )}
          <p class="govuk-body">{howMany(questions, withheld.length)}</p>
        </>
      )}
    </Column>
    {withheld.length > 0 && (
      <>
        <Table
          caption="Questions of which something is withheld"
          captionClasses="govuk-visually-hidden"
          classes="govuk-table--small-text-until-tablet"
          firstCellIsHeader
          head={[{ text: 'Question' }, { text: 'Answers shown' }, { text: 'Withheld' }]}
          rows={withheld.map((question) => [
            { text: question.text },
            { text: `${question.shown} of ${question.answers}` },
            { text: why(question) },
          ])}
        />
        <Column>
          <p class="govuk-body">
            <strong>By level</strong>: never shown for such a group, whatever the count.{' '}
            <strong>By value</strong>
            {`: the count, or what follows from it, would rest on fewer people than may be shown${
              k === undefined ? '' : ` (${k} in a group)`
            }, or another figure would give it away.`}
          </p>
        </Column>
      </>
    )}
  </>
);

const why = ({ level, value, bound }: QuestionWithheld): string =>
  [
    level > 0 && `${level} by level`,
    value > 0 && `${value} by value`,
    bound > 0 && `${bound} as “2 or fewer”`,
  ]
    .filter(Boolean)
    .join(', ');

function howMany(questions: number, withheld: number): string {
  if (questions === 0) return 'How many people answered is released, and nothing that they answered.';
  if (withheld === 0) return `All ${questions} questions are shown whole.`;
  return `${questions - withheld} of ${questions} questions are shown whole. The others:`;
}
