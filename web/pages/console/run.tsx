import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Panel } from '../../components/panel.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import type { NamedReport } from './report-names.ts';
import { CAMPAIGNS, Column, Frame, type Surroundings } from './frame.tsx';

interface RunPageProps extends Surroundings {
  readonly campaign: { readonly id: string; readonly title: string };
  /** The address of this page. */
  readonly here: string;
  readonly state: 'running' | 'done' | 'failed' | 'stopped';
  /** Of a run that failed, in plain words. */
  readonly why: string | undefined;
  /** Undefined until the figures are released. */
  readonly progress: Progress | undefined;
}

interface Progress {
  readonly written: number;
  readonly expected: number;
  readonly missing: readonly NamedReport[];
}

const MOST_NAMED = 20;

const TITLES = {
  running: 'The report is being run',
  done: 'The report run is finished',
  failed: 'The report run failed',
  stopped: 'The report run was stopped',
} as const;

export const RunPage = ({ campaign, here, state, why, progress, ...surroundings }: RunPageProps) => (
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
      {state === 'running' && <Running here={here} progress={progress} />}
      {state === 'done' && <Done campaign={campaign.id} />}
      {(state === 'failed' || state === 'stopped') && (
        <Failed campaign={campaign.id} why={why} progress={progress} />
      )}
    </Column>
  </Frame>
);

/** How many of how many: those that stand already are not written again. */
const soFar = ({ written, expected }: Progress): string => `${written} of ${expected} reports are written.`;

const Running = ({ here, progress }: Pick<RunPageProps, 'here' | 'progress'>) => (
  <>
    <p class="govuk-body">
      {progress === undefined
        ? 'Answers are being counted. How many reports there will be is known once every figure is checked.'
        : `The figures are released. ${soFar(progress)}`}
    </p>
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

interface FailedProps extends Pick<RunPageProps, 'why' | 'progress'> {
  readonly campaign: string;
}

const Failed = ({ campaign, why, progress }: FailedProps) => (
  <>
    <WarningText>{why ?? 'The run ended before it was finished.'}</WarningText>
    {progress && <p class="govuk-body">{soFar(progress)}</p>}
    {progress && progress.missing.length > 0 && (
      <>
        <h2 class="govuk-heading-s">Not written</h2>
        <ul class="govuk-list govuk-list--bullet">
          {progress.missing.slice(0, MOST_NAMED).map(({ name }) => (
            <li>{name}</li>
          ))}
          {progress.missing.length > MOST_NAMED && <li>and {progress.missing.length - MOST_NAMED} more</li>}
        </ul>
      </>
    )}
    <InsetText>Nothing that was released before has changed. It is safe to run the report again.</InsetText>
    <p class="govuk-body">
      <a class="govuk-link" href={`/campaigns/${campaign}`}>
        Go back to the campaign to run it again
      </a>
    </p>
  </>
);
