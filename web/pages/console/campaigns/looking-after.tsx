import type { Campaign } from '../../../../shared/domain/campaign/campaign.ts';
import { isApproved } from '../../../../shared/domain/campaign/draft/approval.ts';
import { isStep, type Step, stepsOf } from '../../../../shared/domain/campaign/draft/steps.ts';
import { Button } from '../../../components/button.tsx';
import { NotificationBanner } from '../../../components/notification-banner.tsx';
import { SummaryList } from '../../../components/summary-list.tsx';
import { Tag } from '../../../components/tag.tsx';
import { timeInWords } from '../time-in-words.ts';
import { designRows } from './design-rows.tsx';

const LINKS: Readonly<Record<Step, string>> = {
  approve: 'Approve the campaign',
  open: 'Open the campaign',
  invite: 'Send the invitations',
  remind: 'Send a reminder',
  close: 'Close the campaign',
};

const TAKEN: Readonly<Record<Step, string>> = {
  approve: 'The campaign is approved as it stands.',
  open: 'The campaign is open.',
  invite: 'The invitations are going out.',
  remind: 'The mail is going out to everyone.',
  close: 'The campaign is closed.',
};

export const StepTaken = ({ done }: { readonly done: string | undefined }) =>
  done !== undefined && isStep(done) ? <NotificationBanner type="success" text={TAKEN[done]} /> : <></>;

/** Where a campaign stands between its draft and its close, and what comes next. */
export function LookingAfter({ campaign }: { readonly campaign: Campaign }) {
  const here = `/campaigns/${campaign.id}`;
  const [next, ...others] = stepsOf(campaign);
  return (
    <>
      <h2 class="govuk-heading-m">Looking after it</h2>
      {campaign.status === 'draft' && <Approval campaign={campaign} />}
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`${here}/preview`}>
            See the pages that respondents see, in English and Welsh
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`${here}/people`}>
            See who is asked, and upload lists of people
          </a>
        </li>
        {campaign.status === 'draft' && (
          <li>
            <a class="govuk-link" href={`${here}/draft`}>
              Change the draft
            </a>
          </li>
        )}
        {others.map((step) => (
          <li>
            <a class="govuk-link" href={`${here}/steps/${step}`}>
              {LINKS[step]}
            </a>
          </li>
        ))}
      </ul>
      {next && (
        <Button
          href={`${here}/steps/${next}`}
          classes={next === 'open' || next === 'approve' ? undefined : 'govuk-button--secondary'}
        >
          {LINKS[next]}
        </Button>
      )}
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">What was decided about it</span>
        </summary>
        <div class="govuk-details__text">
          <SummaryList rows={designRows(campaign)} />
        </div>
      </details>
    </>
  );
}

function Approval({ campaign }: { readonly campaign: Campaign }) {
  const { drafters = [], approval } = campaign;
  const names = drafters.map(({ name }) => name).join(', ');
  return (
    <SummaryList
      rows={[
        {
          key: { text: 'Drafted by' },
          value: { text: names === '' ? 'An operator, at the command line' : names },
        },
        {
          key: { text: 'Approval' },
          value: {
            text:
              approval !== undefined && isApproved(campaign) ? (
                <>
                  <Tag text="Approved" classes="govuk-tag--green" /> by {approval.by.name},{' '}
                  {timeInWords(approval.at)}
                </>
              ) : (
                <>
                  <Tag text="Waiting" classes="govuk-tag--yellow" /> for somebody who did not draft it
                </>
              ),
          },
        },
      ]}
    />
  );
}
