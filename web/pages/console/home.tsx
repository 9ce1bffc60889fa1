import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { STATUSES } from './campaign-words.ts';
import { Column, Frame, type Surroundings } from './frame.tsx';

interface HomeProps extends Surroundings {
  readonly campaigns: readonly Campaign[];
}

export const Home = ({ campaigns, ...surroundings }: HomeProps) => (
  <Frame {...surroundings} title="Campaigns">
    <h1 class="govuk-heading-l">Campaigns</h1>
    {campaigns.length === 0 ? <NoCampaigns /> : <Campaigns campaigns={campaigns} />}
    <p class="govuk-body">
      <a class="govuk-link" href="/released">
        Every figure released so far, as a file
      </a>
    </p>
  </Frame>
);

const Campaigns = ({ campaigns }: Pick<HomeProps, 'campaigns'>) => (
  <Table
    caption="Every campaign, and the fewest people that any of its figures rests on"
    captionClasses="govuk-visually-hidden"
    firstCellIsHeader
    head={[{ text: 'Campaign' }, { text: 'Status' }, { text: 'Smallest group', format: 'numeric' }]}
    rows={campaigns.map(({ id, title, status, source, k }) => [
      {
        text: (
          <>
            <a class="govuk-link" href={`/campaigns/${id}`}>
              {title}
            </a>
            <span class="holdfast-second-line">
              {id}
              {source !== undefined && `, imported from ${source}`}
            </span>
          </>
        ),
      },
      { text: <Tag {...STATUSES[status]} /> },
      { text: k, format: 'numeric' },
    ])}
  />
);

const NoCampaigns = () => (
  <Column>
    <p class="govuk-body">There are no campaigns yet.</p>
    <h2 class="govuk-heading-m">What to do next</h2>
    <p class="govuk-body">
      An operator makes a campaign from a list of leavers, opens it and sends the invitations, from the
      command line:
    </p>
    <InsetText>
      <code>npm run holdfast -- campaign create --help</code>
    </InsetText>
    <p class="govuk-body">
      Answers of an earlier exit survey can be imported in the same way. Then come back here.
    </p>
  </Column>
);
