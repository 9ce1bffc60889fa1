import type { Campaign, Who } from '../../../../shared/domain/campaign/campaign.ts';
import type { Finding } from '../../../../shared/domain/campaign/list/finding.ts';
import type { PeopleList } from '../../../../shared/domain/campaign/list/people-list.ts';
import type { Issue } from '../../../../shared/domain/kernel/problem.ts';
import type { PageProps } from '../../../layout/page-props.ts';
import { SummaryList } from '../../../components/summary-list.tsx';
import { Tag } from '../../../components/tag.tsx';
import { CAMPAIGNS, Column, Frame, type Surroundings } from '../frame.tsx';
import { BringFile, type Bringing } from '../bring-file.tsx';
import { timeInWords } from '../time-in-words.ts';
import { FindingParts } from './finding-parts.tsx';
import { ListDecision } from './list-decision.tsx';
import { ListNext } from './list-next.tsx';
import { addressOf, stateTag } from './list-words.ts';

interface ListPageProps extends Surroundings, Pick<PageProps, 'formEnds'> {
  readonly campaign: Campaign;
  readonly list: PeopleList;
  readonly who: Who;
  /** Whether its file is here. */
  readonly here: boolean;
  readonly over: boolean;
  readonly finding?: Finding | undefined;
  /** For whoever is to bring the file: a form, or that the time of one is over. */
  readonly bringing: Bringing | undefined;
  /** Of the file, where one is to be brought. */
  readonly columns: readonly string[];
  /** Why the file as a whole could not be read. */
  readonly issues: readonly Issue[];
}

export const ListPage = (props: ListPageProps) => {
  const { campaign, list, who, here, over, finding, bringing, columns, issues, ...surroundings } = props;
  const people = `/campaigns/${campaign.id}/people`;
  return (
    <Frame
      {...surroundings}
      title="List of people"
      trail={[
        CAMPAIGNS,
        { text: campaign.title, href: `/campaigns/${campaign.id}` },
        { text: 'People who are asked', href: people },
      ]}
      error={issues.map(({ message }) => ({ text: message }))}
    >
      <Column>
        <span class="govuk-caption-l">{campaign.title}</span>
        <h1 class="govuk-heading-l">List of people</h1>
        {bringing === undefined ? (
          <>
            <Facts list={list} />
            <ListNext {...{ list, who, here, over, people }} />
          </>
        ) : (
          <BringFile
            bringing={bringing}
            address={addressOf(list)}
            label="List of people"
            hint="At most 20 MB: some 250,000 people"
            button="Upload the list"
          >
            <p class="govuk-body">
              A CSV file, of which the first line is <code>{columns.join(',')}</code>, and each other line is
              one person. It goes straight to where it is checked, sealed; nobody here can read it, and it is
              destroyed when it is taken in, or after a day.
            </p>
          </BringFile>
        )}
      </Column>
      {finding && list.state === 'checked' && <FindingParts finding={finding} />}
      {list.state === 'checked' && here && !over && <ListDecision list={list} who={who} />}
    </Frame>
  );
};

const Facts = ({ list }: { readonly list: PeopleList }) => {
  const { by, at, decided, counts } = list;
  return (
    <SummaryList
      rows={[
        { key: { text: 'Status' }, value: { text: <Tag {...stateTag(list)} /> } },
        { key: { text: 'Uploaded by' }, value: { text: `${by.name}, ${timeInWords(at)}` } },
        decided && {
          key: { text: list.state === 'turned-down' ? 'Turned down by' : 'Approved by' },
          value: { text: `${decided.by.name}, ${timeInWords(decided.at)}` },
        },
        counts && { key: { text: 'Rows read' }, value: { text: counts.read } },
        counts && {
          key: { text: list.state === 'taken' ? 'People taken in' : 'People to be taken in' },
          value: { text: counts.taken },
        },
        counts && { key: { text: 'Rows refused' }, value: { text: counts.refused } },
        counts && { key: { text: 'Listed already, or twice' }, value: { text: counts.duplicates } },
      ]}
    />
  );
};
