import { spoken } from '../../wording/spoken.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Frame } from './frame.tsx';
import { Support } from './support.tsx';
import type { View } from './view.ts';
import { Word } from './word.tsx';
import { say } from './said.tsx';

interface InterruptionProps {
  readonly view: View;
  readonly instrument: Instrument;
  readonly campaign: Campaign;
  /** Where the person was going. */
  readonly next: string;
}

/** Shown once, between two questions, and never in the way: a button goes on. */
export const Interruption = ({ view, instrument, campaign, next }: InterruptionProps) => (
  <Frame view={view} title={spoken(view, 'questions.supportTitle')}>
    <h1 class="govuk-heading-l">{say(view, 'questions.supportTitle')}</h1>
    <p class="govuk-body">{say(view, 'questions.supportWhy')}</p>
    <InsetText>{say(view, 'questions.notMonitored')}</InsetText>
    <Support view={view} instrument={instrument} contacts={campaign.contacts} />
    <form method="get" action={next}>
      <Button>
        <Word view={view} name="continue" />
      </Button>
    </form>
  </Frame>
);
