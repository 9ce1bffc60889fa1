import type { Campaign } from '../../../../shared/domain/campaign/campaign.ts';
import { REPORT_DAYS, reportDayOf } from '../../../../shared/domain/campaign/report-day.ts';
import type { Issue } from '../../../../shared/domain/kernel/problem.ts';
import { Button } from '../../../components/button.tsx';
import { Input } from '../../../components/input.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { errorAt } from '../actions/fields.tsx';

interface MoveFormProps {
  readonly campaign: Campaign;
  readonly typed: string | undefined;
  readonly issues: readonly Issue[];
}

export const MoveForm = ({ campaign, typed, issues }: MoveFormProps) => (
  <PostForm action={`/campaigns/${campaign.id}/schedule`}>
    <h2 class="govuk-heading-m">Move the day</h2>
    <p class="govuk-body">
      Answers are mixed on the 1st, so every day from the 5th on counts the same ones. Reports that are due
      and not made yet are made on the first night from the new day on; those that are made stay as they are,
      with the next check that they print.
    </p>
    <Revision campaign={campaign} />
    <Input
      name="day"
      classes="govuk-input--width-2"
      inputmode="numeric"
      label={{ text: 'Day of the month', classes: 'govuk-label--s' }}
      hint={{ text: `From ${REPORT_DAYS.from} to ${REPORT_DAYS.to}` }}
      value={typed ?? String(reportDayOf(campaign))}
      errorMessage={errorAt(issues, 'day')}
    />
    <Button classes="govuk-button--secondary">Move the day</Button>
  </PostForm>
);

export const HoldForm = ({ campaign }: { readonly campaign: Campaign }) => {
  const held = campaign.reportsHeld === true;
  return (
    <PostForm action={`/campaigns/${campaign.id}/schedule`}>
      <h2 class="govuk-heading-m">{held ? 'Let them be made again' : 'Hold the reports'}</h2>
      <Revision campaign={campaign} />
      <input type="hidden" name="held" value={held ? 'no' : 'yes'} />
      <p class="govuk-body">
        {held
          ? 'While they are held, no reports are made of this campaign by themselves. Shuffles go on. Those that are still due when they go on are made the next night.'
          : 'Hold them while something is put right: the list of people, a boundary, a figure that was published elsewhere. Shuffles go on, and nothing is lost by it.'}
      </p>
      <Button classes={held ? undefined : 'govuk-button--secondary'}>
        {held ? 'Let them be made again' : 'Hold the reports'}
      </Button>
    </PostForm>
  );
};

/** What somebody else changes meanwhile is not written over unseen. */
const Revision = ({ campaign: { revision = 0 } }: { readonly campaign: Campaign }) => (
  <input type="hidden" name="revision" value={String(revision)} />
);
