import { reportDayOf } from '../../../../shared/domain/campaign/report-day.ts';
import type { Campaign } from '../../../../shared/domain/campaign/campaign.ts';
import { dayInWords, ordinal } from '../../../../shared/domain/kernel/day-in-words.ts';
import type { Issue } from '../../../../shared/domain/kernel/problem.ts';
import { SummaryList } from '../../../components/summary-list.tsx';
import { errorsOf } from '../actions/fields.tsx';
import { clockInWords } from '../campaign-words.ts';
import { CAMPAIGNS, Column, Frame, type Surroundings } from '../frame.tsx';
import { timeInWords } from '../time-in-words.ts';
import { HoldForm, MoveForm } from './schedule-forms.tsx';

const RAN = {
  running: 'Running now',
  done: 'Finished',
  failed: 'Failed: it is safe to run it again',
  stopped: 'Stopped: it is safe to run it again',
} as const;

interface SchedulePageProps extends Surroundings {
  readonly campaign: Campaign;
  /** What a run would be of today. */
  readonly clock: string | undefined;
  /** The run that the schedule started of that; undefined where it started none. */
  readonly started: { readonly state: keyof typeof RAN } | undefined;
  /** The next day on which reports are made by themselves; undefined where none are. */
  readonly next: string | undefined;
  /** What was typed for a day, where that was none. */
  readonly typed: string | undefined;
  readonly issues: readonly Issue[];
  readonly mayChange: boolean;
}

export const SchedulePage = (props: SchedulePageProps) => {
  const { campaign, clock, started, next, typed, issues, mayChange, ...surroundings } = props;
  const here = `/campaigns/${campaign.id}`;
  return (
    <Frame
      {...surroundings}
      title="When reports are made"
      trail={[CAMPAIGNS, { text: campaign.title, href: here }]}
      error={errorsOf(issues)}
    >
      <Column>
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{campaign.title}</span>
          When reports are made
        </h1>
        <SummaryList
          rows={[
            { key: { text: 'Schedule' }, value: { text: scheduleInWords(campaign) } },
            { key: { text: 'Next' }, value: { text: nextInWords(campaign, next) } },
            clock === undefined
              ? undefined
              : {
                  key: { text: clockInWords(clock) },
                  value: {
                    text:
                      started === undefined ? (
                        'The schedule started no run in the last 90 days'
                      ) : mayChange ? (
                        <a class="govuk-link" href={`${here}/runs/${clock}-scheduled`}>
                          {RAN[started.state]}
                        </a>
                      ) : (
                        RAN[started.state]
                      ),
                  },
                },
            campaign.scheduled === undefined
              ? undefined
              : {
                  key: { text: 'Last changed' },
                  value: { text: `By ${campaign.scheduled.by.name}, ${timeInWords(campaign.scheduled.at)}` },
                },
          ]}
        />
        {mayChange && campaign.status !== 'draft' && (
          <>
            <MoveForm campaign={campaign} typed={typed} issues={issues} />
            <HoldForm campaign={campaign} />
          </>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={here}>
            Run the reports by hand, from the campaign’s page
          </a>
        </p>
      </Column>
    </Frame>
  );
};

function scheduleInWords(campaign: Campaign): string {
  const day = ordinal(reportDayOf(campaign));
  return campaign.clock === 'rolling'
    ? `At 3:30am on the ${day} of January, April, July and October, for the quarter that has ended`
    : `At 3:30am on the ${day} of the month after the campaign closes, once`;
}

const nextInWords = ({ reportsHeld }: Campaign, next: string | undefined): string =>
  reportsHeld === true ? 'Held: none by itself' : next === undefined ? 'None is due' : dayInWords(next);
