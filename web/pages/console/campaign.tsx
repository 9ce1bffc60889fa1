import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { dayInWords } from '../../../shared/domain/kernel/day-in-words.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { STATUSES } from './campaign-words.ts';
import { LookingAfter, StepTaken } from './campaigns/looking-after.tsx';
import { CAMPAIGNS, Column, Frame, type Surroundings } from './frame.tsx';
import { RegionUnits, ReportName, type Reports } from './region-units.tsx';
import { RunForm, type RunFormProps } from './run-form.tsx';
import { type Answered, peopleAnswered, type RegionRow } from './units.ts';

interface CampaignPageProps extends Surroundings {
  readonly campaign: Campaign;
  /** Undefined before anything is released. */
  readonly released: Released | undefined;
  readonly run: RunFormProps | undefined;
  /** Whether they open and close campaigns. */
  readonly looksAfter: boolean;
  /** The step that they have just taken. */
  readonly done: string | undefined;
}

interface Released {
  readonly dataAsAt: string;
  readonly nation: Answered | undefined;
  readonly regions: readonly RegionRow[];
  readonly reports: Reports;
}

export const CampaignPage = (props: CampaignPageProps) => {
  const { campaign, released, run, looksAfter, done, ...surroundings } = props;
  return (
    <Frame {...surroundings} title={campaign.title} trail={[CAMPAIGNS]}>
      <Column>
        <StepTaken done={done} />
      </Column>
      <h1 class="govuk-heading-l">{campaign.title}</h1>
      <Column>
        <SummaryList rows={facts(campaign, released)} />
        {looksAfter && campaign.source === undefined && <LookingAfter campaign={campaign} />}
        <h2 class="govuk-heading-m">Reports</h2>
        {released && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/campaigns/${campaign.id}/reports`}>
              All reports of this campaign
            </a>
          </p>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={`/campaigns/${campaign.id}/schedule`}>
            When reports are made
          </a>
        </p>
        {run && <RunForm {...run} />}
      </Column>
      <h2 class="govuk-heading-m">Units and what is released</h2>
      {released ? (
        released.regions.map((region) => (
          <RegionUnits region={region} reports={released.reports} open={released.regions.length === 1} />
        ))
      ) : (
        <NothingYet status={campaign.status} />
      )}
    </Frame>
  );
};

const facts = ({ status, k, opened, source }: Campaign, released: Released | undefined) => [
  { key: { text: 'Status' }, value: { text: <Tag {...STATUSES[status]} /> } },
  { key: { text: 'Smallest group' }, value: { text: `${k} people: no figure rests on fewer` } },
  opened === undefined ? undefined : { key: { text: 'Opened' }, value: { text: dayInWords(opened) } },
  source === undefined ? undefined : { key: { text: 'Source' }, value: { text: source } },
  released && { key: { text: 'Data as at' }, value: { text: dayInWords(released.dataAsAt) } },
  released?.nation && {
    key: { text: 'All regions' },
    value: { text: <Nation {...released} nation={released.nation} /> },
  },
];

const Nation = ({ nation, reports }: { nation: Answered; reports: Reports }) => (
  <>
    <ReportName {...nation} reports={reports} />
    {nation.answered !== undefined && `: ${peopleAnswered(nation.answered)}`}
  </>
);

const NothingYet = ({ status }: Pick<Campaign, 'status'>) => (
  <Column>
    <InsetText>
      Nothing is released yet.{' '}
      {status === 'draft'
        ? 'The campaign has not opened.'
        : 'Counts appear here with a report run, and never between two runs.'}
    </InsetText>
  </Column>
);
