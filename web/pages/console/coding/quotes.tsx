import { Button } from '../../../components/button.tsx';
import { InsetText } from '../../../components/inset-text.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { Tag } from '../../../components/tag.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { TRAIL } from './coding-words.ts';

interface QuoteView {
  readonly id: string;
  readonly text: string;
  readonly asked: string;
  /** Was it proposed by whoever looks at it? */
  readonly own: boolean;
  readonly decision: { readonly is: 'approved' | 'refused' | 'withdrawn' } | null;
}

interface QuotesPageProps extends Surroundings {
  readonly at: string;
  readonly quotes: readonly QuoteView[];
  /** Whether whoever looks is one of the two who code the batch. */
  readonly proposes: boolean;
  readonly counted: boolean;
}

/** What was proposed for printing, and what became of it. */
export const QuotesPage = ({ at, quotes, proposes, counted, ...surroundings }: QuotesPageProps) => (
  <Frame {...surroundings} title="Quotes" trail={[TRAIL, { text: 'Batch', href: at }]}>
    <Column>
      <h1 class="govuk-heading-l">Quotes</h1>
      <p class="govuk-body">
        The next report of the region and of the nation prints what two people let through, where 15 people or
        more of the region wrote to the question. Ask of each: would a manager or a colleague know who wrote
        it?
      </p>
      <p class="govuk-body">
        {!counted ? (
          'Quotes are taken from comments that are counted. Count the batch first.'
        ) : proposes ? (
          <a class="govuk-link" href={`${at}/quotes/from`}>
            Propose a quote
          </a>
        ) : (
          <>
            The two people who code the batch propose quotes.{' '}
            <a class="govuk-link" href={at}>
              See who codes it
            </a>
          </>
        )}
      </p>
      {quotes.length === 0 && <p class="govuk-body">None is proposed yet.</p>}
      {quotes.map((quote) => (
        <One at={at} quote={quote} />
      ))}
    </Column>
  </Frame>
);

const One = ({ at, quote }: { readonly at: string; readonly quote: QuoteView }) => (
  <>
    <h2 class="govuk-heading-s">{quote.asked}</h2>
    <InsetText>
      <p class="govuk-body holdfast-written">{quote.text}</p>
      <p class="govuk-body">
        <Tag {...stateOf(quote)} />
      </p>
    </InsetText>
    {quote.decision === null && !quote.own && (
      <div class="govuk-button-group">
        <PostForm action={`${at}/quotes/decide/${quote.id}`}>
          <Button name="approve" value="yes">
            Approve<span class="govuk-visually-hidden">: {quote.text}</span>
          </Button>
        </PostForm>
        <PostForm action={`${at}/quotes/decide/${quote.id}`}>
          <Button name="approve" value="no" classes="govuk-button--secondary">
            Refuse<span class="govuk-visually-hidden">: {quote.text}</span>
          </Button>
        </PostForm>
      </div>
    )}
    {quote.decision?.is === 'approved' && (
      <PostForm action={`${at}/quotes/withdraw/${quote.id}`}>
        <p class="govuk-body-s">
          If somebody could be known by these words, withdraw them: no later report prints them, and the
          reports that do are given to nobody any more. This cannot be undone.
        </p>
        <Button classes="govuk-button--warning">
          Withdraw<span class="govuk-visually-hidden">: {quote.text}</span>
        </Button>
      </PostForm>
    )}
  </>
);

function stateOf({ decision, own }: QuoteView) {
  if (decision?.is === 'approved') return { text: 'Approved', classes: 'govuk-tag--green' };
  if (decision?.is === 'withdrawn') return { text: 'Withdrawn', classes: 'govuk-tag--red' };
  if (decision?.is === 'refused') return { text: 'Refused', classes: 'govuk-tag--grey' };
  return own
    ? { text: 'With a second person', classes: 'govuk-tag--grey' }
    : { text: 'To decide', classes: 'govuk-tag--yellow' };
}
