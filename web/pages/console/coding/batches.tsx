import { Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { addressOf, batchName, type BatchView, commentsInWords, stateOf } from './coding-words.ts';

interface BatchesProps extends Surroundings {
  readonly batches: readonly BatchView[];
}

export const BatchesPage = ({ batches, ...surroundings }: BatchesProps) => (
  <Frame {...surroundings} title="Comments">
    <Column>
      <h1 class="govuk-heading-l">Comments</h1>
      <p class="govuk-body">
        What people wrote in their own words, by region, for two people to say what each comment is about.
        Names and numbers are hidden. Nothing here says who wrote a comment, where they worked or when.
      </p>
    </Column>
    {batches.length === 0 ? <Nothing /> : <Batches batches={batches} />}
  </Frame>
);

const Batches = ({ batches }: Pick<BatchesProps, 'batches'>) => (
  <Table
    caption="Batches of comments"
    captionClasses="govuk-visually-hidden"
    firstCellIsHeader
    head={[{ text: 'Comments of' }, { text: 'Now' }]}
    rows={batches
      .toSorted((a, b) => Number(a.closed) - Number(b.closed))
      .map((batch) => [
        {
          text: (
            <>
              <a class="govuk-link" href={addressOf(batch)}>
                {batchName(batch)}
              </a>
              <span class="holdfast-second-line">{batch.title}</span>
            </>
          ),
        },
        {
          text: (
            <>
              <Tag {...stateOf(batch)} />
              <span class="holdfast-second-line">
                {batch.own !== null && batch.own.left > 0
                  ? `${commentsInWords(batch.own.left)} left to you`
                  : commentsInWords(batch.comments)}
              </span>
            </>
          ),
        },
      ])}
  />
);

const Nothing = () => (
  <Column>
    <p class="govuk-body">There are no comments to code yet.</p>
    <p class="govuk-body">
      They come here in the night in which the report that counts a region’s answers is made, where enough
      people of the region wrote something.
    </p>
  </Column>
);
