import type { Campaign, Who } from '../../../../shared/domain/campaign/campaign.ts';
import { reportDayOf } from '../../../../shared/domain/campaign/report-day.ts';
import { ordinal } from '../../../../shared/domain/kernel/day-in-words.ts';
import { drafted } from '../../../../shared/domain/campaign/draft/approval.ts';
import type { Step } from '../../../../shared/domain/campaign/draft/steps.ts';
import { Button } from '../../../components/button.tsx';
import { Checkboxes } from '../../../components/checkboxes.tsx';
import { InsetText } from '../../../components/inset-text.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { Radios } from '../../../components/radios.tsx';
import { SummaryList } from '../../../components/summary-list.tsx';
import { WarningText } from '../../../components/warning-text.tsx';
import { CAMPAIGNS, Column, Frame, type Surroundings } from '../frame.tsx';
import { designRows } from './design-rows.tsx';

interface StepPageProps extends Surroundings {
  readonly campaign: Campaign;
  readonly step: Step;
  /** Who is looking. */
  readonly who: Who;
  /** Hash of the design that is shown. */
  readonly design: string;
}

const WORDS: Readonly<Record<Step, { readonly title: string; readonly button: string }>> = {
  approve: { title: 'Approve the campaign', button: 'Approve it as it stands' },
  open: { title: 'Open the campaign', button: 'Open it now' },
  invite: { title: 'Send the invitations', button: 'Send the invitations now' },
  remind: { title: 'Send a reminder', button: 'Send it to everyone now' },
  close: { title: 'Close the campaign', button: 'Close it for good' },
};

/** What a step does and what follows from it, before it is done. */
export const StepPage = ({ campaign, step, who, design, ...surroundings }: StepPageProps) => {
  const { title, button } = WORDS[step];
  const here = `/campaigns/${campaign.id}`;
  const own = step === 'approve' && drafted(campaign, who);
  return (
    <Frame {...surroundings} title={title} trail={[CAMPAIGNS, { text: campaign.title, href: here }]}>
      <Column>
        <span class="govuk-caption-l">{campaign.title}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        {own ? (
          <>
            <InsetText>
              You drafted this campaign, or changed its draft: somebody else approves it. Send them the
              address of this page.
            </InsetText>
            <SummaryList rows={designRows(campaign)} />
          </>
        ) : (
          <PostForm action={`${here}/steps/${step}`}>
            <Saying campaign={campaign} step={step} design={design} />
            <Button classes={step === 'close' ? 'govuk-button--warning' : undefined}>{button}</Button>
          </PostForm>
        )}
      </Column>
    </Frame>
  );
};

const Saying = ({ campaign, step, design }: Pick<StepPageProps, 'campaign' | 'step' | 'design'>) => {
  switch (step) {
    case 'approve':
      return (
        <>
          <p class="govuk-body">
            Look at{' '}
            <a class="govuk-link" href={`/campaigns/${campaign.id}/preview`}>
              the pages that respondents will see
            </a>
            , in both languages. You approve those, and what stands here. Whatever is changed afterwards needs
            another approval.
          </p>
          <SummaryList rows={designRows(campaign)} />
          <input type="hidden" name="design" value={design} />
        </>
      );
    case 'open':
      return (
        <>
          <p class="govuk-body">
            From now on the questions and the smallest group of {campaign.k} people stay as they are:
            respondents are promised them.
          </p>
          <Checkboxes
            name="invite"
            values={['yes']}
            items={[
              {
                value: 'yes',
                text: 'Send the invitations to everyone who is listed',
                hint: { text: 'They begin to go out at once, as fast as the mail service takes them' },
              },
            ]}
          />
        </>
      );
    case 'invite':
      return (
        <p class="govuk-body">
          Everyone who is listed and has had no invitation gets one. Nobody gets it twice. They begin to go
          out at once, as fast as the mail service takes them.
        </p>
      );
    case 'remind':
      return (
        <>
          <p class="govuk-body">
            Reminders go to everyone, and thank those who have answered: nobody knows who that is. Nobody gets
            the same mail twice.
          </p>
          <Radios
            name="kind"
            value="reminder"
            fieldset={{ legend: { text: 'Which mail?', classes: 'govuk-fieldset__legend--s' } }}
            items={[
              { value: 'reminder', text: 'The first reminder' },
              { value: 'second-reminder', text: 'The second reminder' },
              { value: 'closing', text: 'The notice that it closes soon' },
            ]}
          />
        </>
      );
    case 'close':
      return (
        <>
          <WarningText>A closed campaign cannot be opened again.</WarningText>
          <p class="govuk-body">
            Its links stop working. Answers that were sent are still mixed at the shuffle on the first of next
            month
            {campaign.clock === 'cohort'
              ? `, and its reports are made on the ${ordinal(reportDayOf(campaign))}.`
              : ', and counted as ever.'}
          </p>
        </>
      );
  }
};
