import { groupOf } from '../../../shared/domain/instrument/context.ts';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { inWords } from '../../wording/dates.ts';
import { words } from '../../wording/en.ts';
import type { Definition } from './definition.ts';
import { Frame } from './frame.tsx';
import { Help } from './help.tsx';
import { Support } from './support.tsx';
import { to, type View } from './view.ts';

interface SentProps {
  readonly view: View;
  readonly definition: Definition;
  readonly receipt: string;
  /** The day of the shuffle that the answers go to. */
  readonly shuffle: string;
}

const { sending, information } = words;

export const Sent = ({ view, definition: { campaign, instrument }, receipt, shuffle }: SentProps) => (
  <Frame view={view} title={sending.sentTitle}>
    <Panel titleText={sending.sentTitle}>
      {sending.receiptLabel}
      <br />
      <strong class="holdfast-code">{receipt}</strong>
    </Panel>
    <p class="govuk-body">{sending.receiptUse}</p>
    <form method="post" action="/finish" novalidate>
      <p class="govuk-body">{sending.finishText}</p>
      <Button classes="govuk-button--secondary">{sending.finish}</Button>
    </form>
    <h2 class="govuk-heading-m">{sending.nextTitle}</h2>
    <p class="govuk-body">
      {sending.shuffleNext(
        inWords(shuffle),
        campaign.k,
        campaign.selfSelected === undefined ? groupOf(instrument) : 'campaign',
      )}
    </p>
    <p class="govuk-body">{sending.shuffleAfter}</p>
    <p class="govuk-body">{sending.reports(instrument.audience)}</p>
    <p class="govuk-body">
      {sending.withdrawBefore}
      <a class="govuk-link" href={to(view, '/withdraw')}>
        {sending.withdrawLink}
      </a>
    </p>
    <h2 class="govuk-heading-m">{information.supportTitle}</h2>
    <Support view={view} instrument={instrument} contacts={campaign.contacts} />
    <h2 class="govuk-heading-m">{information.questionsTitle}</h2>
    <Help view={view} before={information.questionsText} otherwise={information.askOther} />
    <p class="govuk-body">{information.questionsHint}</p>
  </Frame>
);
