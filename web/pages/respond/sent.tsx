import { spoken } from '../../wording/spoken.ts';
import { groupOf } from '../../../shared/domain/instrument/context.ts';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { PostForm } from '../../components/post-form.tsx';
import type { Definition } from './definition.ts';
import { Frame } from './frame.tsx';
import { Help } from './help.tsx';
import { Support } from './support.tsx';
import { to, type View } from './view.ts';
import { say } from './said.tsx';

interface SentProps {
  readonly view: View;
  readonly definition: Definition;
  readonly receipt: string;
  /** The day of the shuffle that the answers go to. */
  readonly shuffle: string;
}

export const Sent = ({ view, definition: { campaign, instrument }, receipt, shuffle }: SentProps) => (
  <Frame view={view} title={spoken(view, 'sending.sentTitle')}>
    <Panel titleText={say(view, 'sending.sentTitle')}>
      {say(view, 'sending.receiptLabel')}
      <br />
      <strong class="holdfast-code">{receipt}</strong>
    </Panel>
    <p class="govuk-body">{say(view, 'sending.receiptUse')}</p>
    <PostForm action="/finish">
      <p class="govuk-body">{say(view, 'sending.finishText')}</p>
      <Button classes="govuk-button--secondary">{say(view, 'sending.finish')}</Button>
    </PostForm>
    <h2 class="govuk-heading-m">{say(view, 'sending.nextTitle')}</h2>
    <p class="govuk-body">
      {say(view, `sending.shuffleNext.${mixedBy({ campaign, instrument })}`, { day: shuffle, k: campaign.k })}
    </p>
    <p class="govuk-body">{say(view, 'sending.shuffleAfter')}</p>
    <p class="govuk-body">{say(view, reportsOf(instrument.audience))}</p>
    <p class="govuk-body">
      {say(view, 'sending.withdrawBefore')}{' '}
      <a class="govuk-link" href={to(view, '/withdraw')}>
        {say(view, 'sending.withdrawLink')}
      </a>
    </p>
    <h2 class="govuk-heading-m">{say(view, 'information.supportTitle')}</h2>
    <Support view={view} instrument={instrument} contacts={campaign.contacts} />
    <h2 class="govuk-heading-m">{say(view, 'information.questionsTitle')}</h2>
    <Help view={view} before="information.questionsText" otherwise="information.askOther" />
    <p class="govuk-body">{say(view, 'information.questionsHint')}</p>
  </Frame>
);

/** Whose answers are mixed: a region's, or all of a campaign that has none. */
const mixedBy = ({ campaign, instrument }: Definition): 'region' | 'campaign' =>
  campaign.selfSelected === undefined && groupOf(instrument) !== 'campaign' ? 'region' : 'campaign';

const REPORTS = ['leaver', 'candidate', 'assessor'] as const;

const reportsOf = (audience: string) =>
  `sending.reports.${REPORTS.find((one) => one === audience) ?? 'other'}` as const;
