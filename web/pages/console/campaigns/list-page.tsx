import type { Campaign, Who } from '../../../../shared/domain/campaign/campaign.ts';
import type { Finding } from '../../../../shared/domain/campaign/list/finding.ts';
import type { PeopleList } from '../../../../shared/domain/campaign/list/people-list.ts';
import type { Issue } from '../../../../shared/domain/kernel/problem.ts';
import { Button } from '../../../components/button.tsx';
import { InsetText } from '../../../components/inset-text.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { SummaryList } from '../../../components/summary-list.tsx';
import { UploadForm } from '../../../components/upload-form.tsx';
import { CAMPAIGNS, Column, Frame, type Surroundings } from '../frame.tsx';
import { timeInWords } from '../time-in-words.ts';
import { FindingParts } from './finding-parts.tsx';
import { stateTag } from './list-words.ts';
import { Tag } from '../../../components/tag.tsx';

interface ListPageProps extends Surroundings {
  readonly campaign: Campaign;
  readonly list: PeopleList;
  readonly who: Who;
  /** Whether its file is here. */
  readonly here: boolean;
  readonly over: boolean;
  readonly finding?: Finding | undefined;
  /** For whoever is to bring the file. */
  readonly form: { readonly address: string; readonly fields: Readonly<Record<string, string>> } | undefined;
  readonly columns: readonly string[];
  /** Why the file as a whole could not be read. */
  readonly issues: readonly Issue[];
}

export const ListPage = (props: ListPageProps) => {
  const { campaign, list, who, here, over, finding, form, columns, issues, ...surroundings } = props;
  const people = `/campaigns/${campaign.id}/people`;
  return (
    <Frame
      {...surroundings}
      title="List of people"
      trail={[
        CAMPAIGNS,
        { text: campaign.title, href: `/campaigns/${campaign.id}` },
        { text: 'People', href: people },
      ]}
      error={issues.map(({ message }) => ({ text: message }))}
    >
      <Column>
        <span class="govuk-caption-l">{campaign.title}</span>
        <h1 class="govuk-heading-l">List of people</h1>
        {form === undefined && <Facts list={list} />}
        <Next {...{ list, who, here, over, form, columns, people }} />
      </Column>
      {finding && list.state === 'checked' && <FindingParts finding={finding} />}
      {list.state === 'checked' && here && !over && <Decision list={list} who={who} />}
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

type NextProps = Pick<ListPageProps, 'list' | 'who' | 'here' | 'over' | 'form' | 'columns'> & {
  readonly people: string;
};

/** What is to be done next, if anything. */
function Next({ list, who, here, over, form, columns, people }: NextProps) {
  const address = `/campaigns/${list.campaign}/lists/${list.id}`;
  const another = (
    <p class="govuk-body">
      <a class="govuk-link" href={people}>
        See who is listed, or upload another list
      </a>
    </p>
  );
  if (form !== undefined) {
    return (
      <>
        <p class="govuk-body">
          A CSV file, of which the first line is <code>{columns.join(',')}</code>, and each other line is one
          person. It goes straight to where it is checked, sealed; nobody here can read it, and it is
          destroyed when it is taken in, or after a day.
        </p>
        <InsetText>
          Have the file ready: this page takes it for one minute after you have opened it. If you are told
          that access is denied because the policy expired, go back, reload this page and choose the file
          again.
        </InsetText>
        <UploadForm
          {...form}
          label="List of people"
          hint="At most 20 MB: some 250,000 people"
          button="Upload the list"
        />
      </>
    );
  }
  if (list.state === 'approved') {
    return (
      <>
        <InsetText>
          Its people are being taken in. That takes up to a minute for each 50,000; you may leave this page.
        </InsetText>
        <form method="get" action={address}>
          <Button classes="govuk-button--secondary">Check again</Button>
        </form>
        <PostForm action={`${address}/take`}>
          <p class="govuk-body">
            If nothing has changed after some minutes, begin again. Nobody is taken in twice.
          </p>
          <Button classes="govuk-button--secondary">Take them in again</Button>
        </PostForm>
      </>
    );
  }
  if (list.state === 'taken' || list.state === 'turned-down') return another;
  if (over || !here) {
    return (
      <>
        <InsetText>
          {over ? 'Its day is over, and its file is destroyed.' : 'Its file has not come.'}
        </InsetText>
        {another}
      </>
    );
  }
  if (list.state === 'checked') return <></>;
  return list.by.id === who.id ? (
    <PostForm action={`${address}/check`}>
      <p class="govuk-body">
        The file has come. Check it: you see what would be taken and what is refused, and nobody is taken in
        yet.
      </p>
      <Button>Check the list</Button>
    </PostForm>
  ) : (
    <InsetText>The file has come. {list.by.name} checks it first.</InsetText>
  );
}

const Decision = ({ list, who }: { readonly list: PeopleList; readonly who: Who }) => {
  const address = `/campaigns/${list.campaign}/lists/${list.id}`;
  return (
    <Column>
      <h2 class="govuk-heading-m">Approval</h2>
      {list.by.id === who.id ? (
        <InsetText>
          Somebody else compares this with the HR extract and approves it. Send them the address of this page
          today: the file is destroyed a day after it came.
        </InsetText>
      ) : (
        <PostForm action={`${address}/approve`}>
          <p class="govuk-body">
            {list.counts?.taken ?? 0} people are taken in, and invited as the campaign says. Approve it if the
            counts are those that you expect of the HR extract.
          </p>
          <Button>Approve the list and take it in</Button>
        </PostForm>
      )}
      <PostForm action={`${address}/turn-down`}>
        <Button classes="govuk-button--secondary">Turn the list down and destroy it</Button>
      </PostForm>
    </Column>
  );
};
