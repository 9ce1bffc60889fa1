import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { STATUSES } from './campaign-words.ts';
import { Column, Frame, type Surroundings } from './frame.tsx';

interface HomeProps extends Surroundings {
  readonly campaigns: readonly Campaign[];
  /** Whether they may draft one. */
  readonly drafts: boolean;
}

export const Home = ({ campaigns, drafts, ...surroundings }: HomeProps) => (
  <Frame {...surroundings} title="Campaigns">
    <h1 class="govuk-heading-l">Campaigns</h1>
    {campaigns.length === 0 ? <NoCampaigns drafts={drafts} /> : <Campaigns campaigns={campaigns} />}
    {drafts && <Button href="/new-campaign">Draft a campaign</Button>}
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

const NoCampaigns = ({ drafts }: Pick<HomeProps, 'drafts'>) => (
  <Column>
    <p class="govuk-body">There are no campaigns yet.</p>
    <h2 class="govuk-heading-m">What to do next</h2>
    <p class="govuk-body">
      {drafts
        ? 'Draft one here: somebody else approves it, and then a list of people is taken in.'
        : 'A retention researcher drafts one here.'}{' '}
      An operator can also make one from the command line, and import answers of an earlier survey:
    </p>
    <InsetText>
      <code>npm run holdfast -- campaign create --help</code>
    </InsetText>
  </Column>
);
