import type { Campaign } from '../../../../shared/domain/campaign/campaign.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import { Button } from '../../../components/button.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { SummaryList } from '../../../components/summary-list.tsx';
import { clockInWords } from '../campaign-words.ts';
import { CAMPAIGNS, Column, Frame, type Surroundings } from '../frame.tsx';

interface SchedulePageProps extends Surroundings {
  readonly campaign: Campaign;
  /** The next day on which reports are made by themselves; undefined where none is due. */
  readonly next: string | undefined;
  /** What a run would be of today. */
  readonly clock: string | undefined;
  /** The run that the schedule started for that; undefined where it started none. */
  readonly last: { readonly state: 'running' | 'done' | 'failed' | 'stopped' } | undefined;
  readonly mayChange: boolean;
}

const RAN = {
  running: 'Running now',
  done: 'Finished',
  failed: 'Failed: it is safe to run it again',
  stopped: 'Stopped: it is safe to run it again',
} as const;

export const SchedulePage = ({
  campaign,
  next,
  clock,
  last,
  mayChange,
  ...surroundings
}: SchedulePageProps) => {
  const held = campaign.reportsHeld === true;
  const here = `/campaigns/${campaign.id}`;
  return (
    <Frame
      {...surroundings}
      title="When reports are made"
      trail={[CAMPAIGNS, { text: campaign.title, href: here }]}
    >
      <Column>
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{campaign.title}</span>
          When reports are made
        </h1>
        <SummaryList
          rows={[
            {
              key: { text: 'Schedule' },
              value: {
                text:
                  campaign.clock === 'rolling'
                    ? 'At 3:30am on the 5th of January, April, July and October, for the quarter that has ended'
                    : 'At 3:30am on the 5th of the month after the campaign closes, once',
              },
            },
            {
              key: { text: 'Next' },
              value: {
                text: held ? 'Held: none by itself' : next === undefined ? 'None is due' : dayInWords(next),
              },
            },
            clock === undefined
              ? undefined
              : {
                  key: { text: clockInWords(clock) },
                  value: {
                    text:
                      last === undefined ? (
                        'The schedule started no run in the last 90 days'
                      ) : (
                        <a class="govuk-link" href={`${here}/runs/${clock}-scheduled`}>
                          {RAN[last.state]}
                        </a>
                      ),
                  },
                },
          ]}
        />
        {mayChange && campaign.status !== 'draft' && (
          <PostForm action={`${here}/schedule`}>
            <input type="hidden" name="held" value={held ? 'no' : 'yes'} />
            <p class="govuk-body">
              {held
                ? 'While they are held, no reports are made of this campaign by themselves. Shuffles go on, and answers that were not counted are counted with the next run.'
                : 'Hold them while something is put right: the list of people, a boundary, a figure that was published elsewhere. Shuffles go on, and nothing is lost by it.'}
            </p>
            {!held && campaign.clock === 'rolling' && (
              <p class="govuk-body">
                To have them on a later day, hold them, and on that day run them from the campaign: a run by
                hand counts what theirs would have counted. Earlier than the 5th is never possible, because
                answers are mixed on the 1st.
              </p>
            )}
            <Button classes={held ? undefined : 'govuk-button--secondary'}>
              {held ? 'Let them be made again' : 'Hold the reports'}
            </Button>
          </PostForm>
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
