import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import { groupOf, personContext } from '../../../shared/domain/instrument/context.ts';
import { minutesFor } from '../../../shared/domain/instrument/minutes.ts';
import { sayings } from '../../../shared/domain/instrument/translation/said.ts';
import { textKey } from '../../../shared/domain/instrument/translation/texts.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { inWords } from '../../wording/dates.ts';
import { words } from '../../wording/en.ts';
import { Frame } from './frame.tsx';
import { said } from './said.tsx';
import { to, toInformation, type View } from './view.ts';
import { Word } from './word.tsx';

interface LandingProps {
  readonly view: View;
  readonly campaign: Campaign;
  readonly instrument: Instrument;
  readonly token: string;
  /** The last day of the link. */
  readonly expires: string;
  /** What this browser has done with this survey already. */
  readonly begun: 'no' | 'answering' | 'sent';
}

const { landing, openLink } = words;

export function Landing({ view, campaign, instrument, token, expires, begun }: LandingProps) {
  const { least, most } = minutesFor(instrument, campaign.context ?? {});
  const title = sayings(instrument, view.language)(textKey.title) ?? instrument.title;
  return (
    <Frame view={view} title={title}>
      <h1 class="govuk-heading-xl">{said(title)}</h1>
      {begun !== 'no' && <Begun view={view} begun={begun} />}
      {landing.about(instrument).map((paragraph) => (
        <p class="govuk-body-l">{paragraph}</p>
      ))}
      <p class="govuk-body">{landing.time(least, most)}</p>
      <h2 class="govuk-heading-m">{landing.promiseTitle}</h2>
      <InsetText>{words.promise(campaign.k)}</InsetText>
      <h2 class="govuk-heading-m">{landing.keepTitle}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {(campaign.selfSelected === undefined ? keptOf(instrument) : openLink.keep).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p class="govuk-body">
        {landing.smallest(campaign.selfSelected === undefined ? groupOf(instrument) : 'campaign')}
      </p>
      <p class="govuk-body">{landing.keepNot}</p>
      <p class="govuk-body">{landing.limits}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={toInformation(view, '/support')}>
          {landing.supportLink}
        </a>
      </p>
      <p class="govuk-body">{until(campaign, expires)}</p>
      <form method="post" action={campaign.selfSelected === undefined ? '/start' : `/o/${token}`} novalidate>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="lang" value={view.language} />
        <Button isStartButton>
          <Word view={view} name="startNow" />
        </Button>
      </form>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={to(view, '/resume')}>
            {landing.resumeLink}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={to(view, '/withdraw')}>
            {landing.withdrawLink}
          </a>
        </li>
      </ul>
    </Frame>
  );
}

const keptOf = (instrument: Instrument): readonly string[] => [
  landing.kept(groupOf(instrument)),
  ...(personContext(instrument).length > 0 ? [landing.keptFromLink] : []),
  ...(instrument.profile.keys.length > 0 ? [landing.keptProfile] : []),
  landing.keptWords,
];

const until = ({ selfSelected }: Campaign, expires: string): string =>
  (selfSelected === undefined ? landing.until : openLink.until)(inWords(expires));

const Begun = ({ view, begun }: { view: View; begun: 'answering' | 'sent' }) => (
  <InsetText>
    <p class="govuk-body">{begun === 'sent' ? landing.sentTitle : landing.continueTitle}</p>
    <a class="govuk-link" href={to(view, begun === 'sent' ? '/sent' : '/continue')}>
      {begun === 'sent' ? landing.sentLink : landing.continueLink}
    </a>
  </InsetText>
);
