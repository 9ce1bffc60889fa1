import type { Child } from 'hono/jsx';
import { type Hearer, spoken, spokenAll } from '../../wording/spoken.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import { groupOf, personContext } from '../../../shared/domain/instrument/context.ts';
import { minutesFor } from '../../../shared/domain/instrument/minutes.ts';
import { type Said, sayings } from '../../../shared/domain/instrument/translation/said.ts';
import { words } from '../../wording/en.ts';
import { textKey } from '../../../shared/domain/instrument/translation/texts.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { Frame } from './frame.tsx';
import { OtherWaysIn } from './other-ways-in.tsx';
import { said, say } from './said.tsx';
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

export function Landing({ view, campaign, instrument, token, expires, begun }: LandingProps) {
  const invited = campaign.selfSelected === undefined;
  const title = sayings(instrument, view.language)(textKey.title) ?? instrument.title;
  return (
    <Frame view={view} title={title}>
      <h1 class="govuk-heading-xl">{said(title)}</h1>
      {begun !== 'no' && <Begun view={view} begun={begun} />}
      <LandingWords
        to={view}
        campaign={campaign}
        instrument={instrument}
        support={
          <a class="govuk-link" href={toInformation(view, '/support')}>
            {say(view, 'landing.supportLink')}
          </a>
        }
        expires={expires}
      />
      <PostForm action={invited ? '/start' : `/o/${token}`}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="lang" value={view.language} />
        <Button isStartButton>
          <Word view={view} name="startNow" />
        </Button>
      </PostForm>
      <OtherWaysIn view={view} />
    </Frame>
  );
}

interface LandingWordsProps extends Pick<LandingProps, 'campaign' | 'instrument' | 'expires'> {
  readonly to: Hearer;
  /** Where to turn for support. */
  readonly support: Child;
}

/** What it says before anybody starts: whom it is for, the promise, and what is kept. */
export function LandingWords({ to: view, campaign, instrument, support, expires }: LandingWordsProps) {
  const { least, most } = minutesFor(instrument, campaign.context ?? {});
  const invited = campaign.selfSelected === undefined;
  return (
    <>
      {aboutOf(view, instrument).map((paragraph) => (
        <p class="govuk-body-l">{said(paragraph)}</p>
      ))}
      <p class="govuk-body">{say(view, 'landing.time', { from: least, to: most })}</p>
      <h2 class="govuk-heading-m">{say(view, 'landing.promiseTitle')}</h2>
      <InsetText>{say(view, 'promise', { k: campaign.k, others: campaign.k - 1 })}</InsetText>
      <h2 class="govuk-heading-m">{say(view, 'landing.keepTitle')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {(invited ? keptOf(view, instrument) : spokenAll(view, 'openLink.keep')).map((line) => (
          <li>{said(line)}</li>
        ))}
      </ul>
      <p class="govuk-body">{say(view, `landing.smallest.${invited ? groupOf(instrument) : 'campaign'}`)}</p>
      <p class="govuk-body">{say(view, 'landing.keepNot')}</p>
      <p class="govuk-body">{say(view, 'landing.limits')}</p>
      <p class="govuk-body">{support}</p>
      <p class="govuk-body">{say(view, invited ? 'landing.until' : 'openLink.until', { day: expires })}</p>
    </>
  );
}

/** Whom it is for: by its id, or else by whom its instrument asks. */
function aboutOf(view: Hearer, { id, audience }: Instrument): readonly Said[] {
  const named = [id, audience].find((name) => Object.hasOwn(words.landing.about, name)) ?? 'anyone';
  return spokenAll(view, `landing.about.${named as keyof typeof words.landing.about}`);
}

const keptOf = (view: Hearer, instrument: Instrument): readonly Said[] =>
  [
    `landing.kept.${groupOf(instrument)}` as const,
    ...(personContext(instrument).length > 0 ? (['landing.keptFromLink'] as const) : []),
    ...(instrument.profile.keys.length > 0 ? (['landing.keptProfile'] as const) : []),
    'landing.keptWords' as const,
  ].map((name) => spoken(view, name));

const Begun = ({ view, begun }: { view: View; begun: 'answering' | 'sent' }) => (
  <InsetText>
    <p class="govuk-body">{say(view, begun === 'sent' ? 'landing.sentTitle' : 'landing.continueTitle')}</p>
    <a class="govuk-link" href={to(view, begun === 'sent' ? '/sent' : '/continue')}>
      {say(view, begun === 'sent' ? 'landing.sentLink' : 'landing.continueLink')}
    </a>
  </InsetText>
);
