import { Button } from '../../../components/button.tsx';
import { ErrorSummary } from '../../../components/error-summary.tsx';
import { InsetText } from '../../../components/inset-text.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { Textarea } from '../../../components/textarea.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { TRAIL } from './coding-words.ts';

interface ChooseCommentProps extends Surroundings {
  readonly at: string;
  readonly comments: readonly {
    readonly comment: string;
    readonly question: string | null;
    readonly text: string;
  }[];
}

/** Those that the coder has read before and that may be quoted, in the same order. */
export const ChooseCommentPage = ({ at, comments, ...surroundings }: ChooseCommentProps) => (
  <Frame {...surroundings} title="Choose a comment to quote" trail={trailOf(at)}>
    <Column>
      <h1 class="govuk-heading-l">Choose a comment to quote</h1>
      <p class="govuk-body">
        {comments.length === 0 && 'None of them can be quoted. '}Only answers to questions that everybody is
        asked are quoted. What follows up an answer would tell of that answer.
      </p>
      {comments.map(({ comment, question, text }, index) => (
        <InsetText>
          {question !== null && <p class="govuk-body-s">They were asked: {question}</p>}
          <p class="govuk-body holdfast-written">{text}</p>
          <a class="govuk-link" href={`${at}/quotes/from/${comment}`}>
            Quote from this<span class="govuk-visually-hidden">, comment {index + 1}</span>
          </a>
        </InsetText>
      ))}
    </Column>
  </Frame>
);

interface NewQuoteProps extends Surroundings {
  readonly at: string;
  readonly comment: string;
  readonly question: string | null;
  readonly text: string;
  readonly wrong?: { readonly error: string; readonly sent: string } | undefined;
}

export const NewQuotePage = ({ at, comment, question, text, wrong, ...surroundings }: NewQuoteProps) => {
  const title = 'Propose a quote';
  return (
    <Frame {...surroundings} title={wrong === undefined ? title : `Error: ${title}`} trail={trailOf(at)}>
      <Column>
        {wrong !== undefined && <ErrorSummary errorList={[{ text: wrong.error, href: '#text' }]} />}
        <h1 class="govuk-heading-l">{title}</h1>
        {question !== null && <p class="govuk-body">They were asked: {question}</p>}
        <InsetText>
          <p class="govuk-body holdfast-written">{text}</p>
        </InsetText>
        <PostForm action={`${at}/quotes/from/${comment}`}>
          <Textarea
            name="text"
            id="text"
            label={{ text: 'What is printed', classes: 'govuk-label--m' }}
            hint={{
              text: 'At most 400 characters, in the words that they used. Write […] where you leave something out, and leave out what would tell who it was: a place, a date, an illness, a case, a way of putting things.',
            }}
            rows={6}
            value={wrong?.sent ?? text}
            errorMessage={wrong && { text: wrong.error }}
          />
          <Button>Propose it to a second person</Button>
        </PostForm>
      </Column>
    </Frame>
  );
};

const trailOf = (at: string) => [
  TRAIL,
  { text: 'Batch', href: at },
  { text: 'Quotes', href: `${at}/quotes` },
];
