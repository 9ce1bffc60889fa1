import { Button } from '../../../components/button.tsx';
import { InsetText } from '../../../components/inset-text.tsx';
import { SummaryList } from '../../../components/summary-list.tsx';
import { Tag } from '../../../components/tag.tsx';
import { WarningText } from '../../../components/warning-text.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { addressOf, batchName, type BatchView, periodWords, stateOf, TRAIL } from './coding-words.ts';

interface BatchPageProps extends Surroundings {
  readonly batch: BatchView;
}

export const BatchPage = ({ batch, ...surroundings }: BatchPageProps) => (
  <Frame {...surroundings} title={batchName(batch)} trail={[TRAIL]}>
    <Column>
      <span class="govuk-caption-l">{batch.title}</span>
      <h1 class="govuk-heading-l">{batchName(batch)}</h1>
      <SummaryList
        rows={[
          row('Now', <Tag {...stateOf(batch)} />),
          row('Answers of', periodWords(batch.periods)),
          row('Comments', `${batch.comments}, of which ${batch.twice} are coded by two people`),
          row('Themes', `Version ${batch.codebook}`),
          row('Your part', ownWords(batch)),
        ]}
      />
      <Next batch={batch} />
    </Column>
  </Frame>
);

const row = (text: string, value: Parameters<typeof Tag>[0]['text']) => ({
  key: { text },
  value: { text: value },
});

function ownWords({ own, free }: BatchView): string {
  if (own === null) return free ? 'You do not code it yet' : 'Two other people code it';
  const part = own.seat === 1 ? 'First coder, of all comments' : 'Second coder, of those coded twice';
  return own.left === 0 ? `${part}: done` : `${part}: ${own.left} left`;
}

function Next({ batch }: Pick<BatchPageProps, 'batch'>) {
  const at = addressOf(batch);
  const { own, free, differences, closed } = batch;
  if (closed)
    return (
      <>
        <p class="govuk-body">
          It is counted, and nothing in it changes. The next report shows its themes for the region and the
          nation.
        </p>
        <AgreementLink at={at} />
        <p class="govuk-body">
          <a class="govuk-link" href={`${at}/quotes`}>
            Quotes from this batch
          </a>
        </p>
      </>
    );
  if (differences !== null) return <Compared at={at} {...differences} />;
  if (own === null)
    return free ? (
      <>
        <p class="govuk-body">
          Code by yourself: what the other coder finds is shown once both are done. You can stop after any
          comment, and change what you found until then.
        </p>
        <PostForm action={`${at}/begin`}>
          <Button>Begin to code</Button>
        </PostForm>
      </>
    ) : (
      <p class="govuk-body">Choose another batch.</p>
    );
  if (own.left > 0) return <Button href={`${at}/next`}>Go on coding</Button>;
  return (
    <InsetText>
      {batch.otherDone === null
        ? 'You are done. A second person codes some of the comments, too: tell a colleague that it is their turn.'
        : 'You are done. What the two of you found is compared once the other coder is done.'}
    </InsetText>
  );
}

const Compared = ({ at, all, unresolved }: { at: string; all: number; unresolved: number }) => (
  <>
    <p class="govuk-body">
      Both coders are done. {all === 0 ? 'They agree on every comment.' : `They differ on ${all}.`}
    </p>
    <AgreementLink at={at} />
    {unresolved > 0 ? (
      <Button href={`${at}/differences`}>
        {unresolved === 1 ? 'Resolve 1 difference' : `Resolve ${unresolved} differences`}
      </Button>
    ) : (
      <>
        {all > 0 && (
          <p class="govuk-body">
            <a class="govuk-link" href={`${at}/differences`}>
              How they were resolved
            </a>
          </p>
        )}
        <WarningText>When it is counted, nothing in it can be changed any more.</WarningText>
        <PostForm action={`${at}/close`}>
          <Button classes="govuk-button--warning">Count this batch</Button>
        </PostForm>
      </>
    )}
  </>
);

const AgreementLink = ({ at }: { at: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={`${at}/agreement`}>
      How far the two agreed, theme by theme
    </a>
  </p>
);
