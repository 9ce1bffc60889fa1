import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Panel } from '../../components/panel.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { CAMPAIGNS, Column, Frame, type Surroundings } from './frame.tsx';

interface RunPageProps extends Surroundings {
  readonly campaign: { readonly id: string; readonly title: string };
  /** The address of this page. */
  readonly here: string;
  readonly state: 'running' | 'done' | 'failed' | 'stopped';
  /** Of a run that failed, in plain words. */
  readonly why: string | undefined;
}

const TITLES = {
  running: 'The report is being run',
  done: 'The report run is finished',
  failed: 'The report run failed',
  stopped: 'The report run was stopped',
} as const;

export const RunPage = ({ campaign, here, state, why, ...surroundings }: RunPageProps) => (
  <Frame
    {...surroundings}
    title={TITLES[state]}
    trail={[CAMPAIGNS, { text: campaign.title, href: `/campaigns/${campaign.id}` }]}
  >
    <Column>
      {state === 'done' ? (
        <Panel titleText={TITLES.done} />
      ) : (
        <h1 class="govuk-heading-l">{TITLES[state]}</h1>
      )}
      {state === 'running' && <Running here={here} />}
      {state === 'done' && <Done campaign={campaign.id} />}
      {(state === 'failed' || state === 'stopped') && <Failed campaign={campaign.id} why={why} />}
    </Column>
  </Frame>
);

const Running = ({ here }: Pick<RunPageProps, 'here'>) => (
  <>
    <p class="govuk-body">
      Answers are counted region by region, every figure is checked, and then the reports are written. It
      usually takes a few minutes. You can leave this page: the run goes on.
    </p>
    <Button href={here}>Check again</Button>
  </>
);

const Done = ({ campaign }: { campaign: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={`/campaigns/${campaign}/reports`}>
      See the reports
    </a>
  </p>
);

const Failed = ({ campaign, why }: { campaign: string; why: string | undefined }) => (
  <>
    <WarningText>{why ?? 'The run ended before it was finished.'}</WarningText>
    <InsetText>Nothing that was released before has changed. It is safe to run the report again.</InsetText>
    <p class="govuk-body">
      <a class="govuk-link" href={`/campaigns/${campaign}`}>
        Go back to the campaign to run it again
      </a>
    </p>
  </>
);
