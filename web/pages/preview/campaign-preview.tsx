import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { MailKind } from '../../../shared/domain/campaign/mail/kinds.ts';
import type { Instrument, Translation } from '../../../shared/domain/instrument/instrument.ts';
import { sayings } from '../../../shared/domain/instrument/translation/said.ts';
import { textKey } from '../../../shared/domain/instrument/translation/texts.ts';
import { LandingWords } from '../respond/landing.tsx';
import { said, say } from '../respond/said.tsx';
import { InBoth } from './in-both.tsx';

/** What a campaign says beside its questions. */
export interface CampaignShown {
  readonly campaign: Campaign;
  /** The last day of a link that is given out today. */
  readonly expires: string;
  /** What respondents' pages say in Welsh. */
  readonly welsh: Translation;
  /** Asked after the survey's own questions. */
  readonly equality: Instrument | undefined;
  /** None where people answer by an open link. */
  readonly mails: readonly MailShown[];
}

export interface MailShown {
  readonly kind: MailKind;
  readonly subject: string;
  readonly text: string;
  /** Its texts that have no Welsh yet. */
  readonly lacking: readonly string[];
}

type LandingShown = Pick<CampaignShown, 'campaign' | 'expires' | 'welsh'> & {
  readonly instrument: Instrument;
};

export const LandingPreview = ({ campaign, instrument, expires, welsh }: LandingShown) => (
  <section class="holdfast-preview-page" aria-labelledby="landing">
    <h2 class="govuk-heading-l" id="landing">
      The page that a link leads to
    </h2>
    <InBoth
      shown={(language) => {
        const to = { language, welsh };
        const title = sayings(instrument, language)(textKey.title) ?? instrument.title;
        return (
          <>
            <p class="govuk-heading-m">{said(title)}</p>
            <LandingWords
              {...{ to, campaign, instrument, expires }}
              support={say(to, 'landing.supportLink')}
            />
          </>
        );
      }}
    />
  </section>
);

const KINDS: Readonly<Record<MailKind, string>> = {
  invitation: 'Invitation',
  reminder: 'Reminder',
  'second-reminder': 'Second reminder',
  closing: 'Mail before the last day',
};

export const MailPreview = ({ kind, subject, text, lacking }: MailShown) => (
  <section class="holdfast-preview-page" aria-labelledby={`mail-${kind}`}>
    <h2 class="govuk-heading-l" id={`mail-${kind}`}>
      {KINDS[kind]}
    </h2>
    {lacking.length > 0 && (
      <p class="govuk-body">
        It goes out in English alone, because {lacking.length} of its texts have no Welsh that is signed off.
      </p>
    )}
    <p class="govuk-body">
      <strong>Subject:</strong> {subject}
    </p>
    <div class="holdfast-preview holdfast-preview--mail">{text}</div>
  </section>
);
