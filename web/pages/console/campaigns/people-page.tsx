import type { Campaign } from '../../../../shared/domain/campaign/campaign.ts';
import { mayOpen } from '../../../../shared/domain/campaign/draft/approval.ts';
import type { UnitCoverage } from '../../../../shared/domain/campaign/list/coverage.ts';
import type { Finding } from '../../../../shared/domain/campaign/list/finding.ts';
import type { PeopleList } from '../../../../shared/domain/campaign/list/people-list.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { Button } from '../../../components/button.tsx';
import { InsetText } from '../../../components/inset-text.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { CAMPAIGNS, Column, Frame, type Surroundings } from '../frame.tsx';
import { timeInWords } from '../time-in-words.ts';
import { ScrolledTable } from './scrolled-table.tsx';
import { stateTag } from './list-words.ts';
import { Reconciled } from './reconciled.tsx';

interface PeopleOfCampaignProps extends Surroundings {
  readonly campaign: Campaign;
  readonly coverage: readonly UnitCoverage[];
  readonly reconciled: Finding['reconciled'];
  readonly lists: readonly PeopleList[];
}

/** Who is asked by a campaign, as counts; never who has answered. */
export const PeopleOfCampaignPage = (props: PeopleOfCampaignProps) => {
  const { campaign, coverage, reconciled, lists, ...surroundings } = props;
  return (
    <Frame
      {...surroundings}
      title="People who are asked"
      trail={[CAMPAIGNS, { text: campaign.title, href: `/campaigns/${campaign.id}` }]}
    >
      <Column>
        <span class="govuk-caption-l">{campaign.title}</span>
        <h1 class="govuk-heading-l">People who are asked</h1>
        <p class="govuk-body">
          These are counts of people who were listed. Who of them has answered nobody can look up, and how
          many have is told with a release.
        </p>
        <Adding campaign={campaign} />
      </Column>
      <Lists campaign={campaign.id} lists={lists} />
      <h2 class="govuk-heading-m">Who can be reached</h2>
      <Coverage coverage={coverage} />
      <h2 class="govuk-heading-m">Against the HR extract</h2>
      <Reconciled reconciled={reconciled} />
    </Frame>
  );
};

const Adding = ({ campaign }: { readonly campaign: Campaign }) => {
  if (campaign.status === 'closed') return <InsetText>It is closed: nobody can be added.</InsetText>;
  if (campaign.status === 'draft' && !mayOpen(campaign)) {
    return <InsetText>A list can be uploaded once the campaign is approved.</InsetText>;
  }
  return (
    <PostForm action={`/campaigns/${campaign.id}/lists`}>
      <Button>Upload a list of people</Button>
    </PostForm>
  );
};

const Lists = ({ campaign, lists }: { readonly campaign: string; readonly lists: readonly PeopleList[] }) =>
  lists.length === 0 ? (
    <></>
  ) : (
    <Table
      caption="Lists"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[{ text: 'Uploaded' }, { text: 'Status' }, { text: 'People', format: 'numeric' }]}
      rows={lists.map((list) => [
        {
          text: (
            <>
              <a class="govuk-link" href={`/campaigns/${campaign}/lists/${list.id}`}>
                {timeInWords(list.at)}
              </a>
              <span class="holdfast-second-line">
                by {list.by.name}
                {list.decided && `, decided by ${list.decided.by.name}`}
              </span>
            </>
          ),
        },
        { text: <Tag {...stateTag(list)} /> },
        { text: list.counts?.taken ?? '', format: 'numeric' },
      ])}
    />
  );

const Coverage = ({ coverage }: { readonly coverage: readonly UnitCoverage[] }) => {
  if (coverage.length === 0) {
    return <p class="govuk-body">Nobody is listed now. Addresses are destroyed when links are over.</p>;
  }
  const sum = (of: 'listed' | 'invited' | 'unreached') =>
    coverage.reduce((total, unit) => total + unit[of], 0);
  const row = (name: string, unit: Pick<UnitCoverage, 'listed' | 'invited' | 'unreached'>) => [
    { text: name },
    { text: unit.listed, format: 'numeric' as const },
    { text: unit.invited, format: 'numeric' as const },
    { text: unit.unreached, format: 'numeric' as const },
  ];
  return (
    <>
      <p class="govuk-body">
        Not reached: the mail came back, was called unwanted, or did not go out, and no letter was printed.
      </p>
      <ScrolledTable
        caption="People listed, invited and not reached, by unit"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={[
          { text: 'Unit' },
          { text: 'Listed', format: 'numeric' },
          { text: 'Invited', format: 'numeric' },
          { text: 'Not reached', format: 'numeric' },
        ]}
        rows={[
          row('All', { listed: sum('listed'), invited: sum('invited'), unreached: sum('unreached') }),
          ...coverage.map((unit) => row(nameOf(unit), unit)),
        ]}
      />
    </>
  );
};

const nameOf = ({ unit, region }: UnitCoverage): string =>
  unit === '' ? placeName(`region-${region}`) : placeName(`unit-${unit}`);
