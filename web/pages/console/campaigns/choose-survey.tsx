import { Button } from '../../../components/button.tsx';
import { Radios } from '../../../components/radios.tsx';
import { CAMPAIGNS, Column, Frame, type Surroundings } from '../frame.tsx';

/** Says that the form was sent, with or without a choice. */
export const CHOSEN = 'chosen';

const NONE_CHOSEN = 'Select which survey it is';

interface ChooseSurveyProps extends Surroundings {
  readonly noneChosen: boolean;
  readonly surveys: readonly {
    readonly id: string;
    readonly title: string;
    readonly audience: string;
    readonly minutes: { readonly least: number; readonly most: number };
  }[];
}

const AUDIENCES: Readonly<Record<string, string>> = {
  leaver: 'People who leave',
  staff: 'Staff',
  candidate: 'Candidates',
  assessor: 'Assessors',
};

/** The first step of a draft: what else there is to say follows from it. */
export const ChooseSurvey = ({ surveys, noneChosen, ...surroundings }: ChooseSurveyProps) => (
  <Frame
    {...surroundings}
    title="Draft a campaign"
    trail={[CAMPAIGNS]}
    error={noneChosen ? [{ text: NONE_CHOSEN, href: '#survey' }] : []}
  >
    <Column>
      <form method="get" action="/new-campaign" novalidate>
        <input type="hidden" name={CHOSEN} value="yes" />
        <Radios
          name="survey"
          errorMessage={noneChosen ? { text: NONE_CHOSEN } : undefined}
          fieldset={{
            legend: {
              text: 'Which survey is it?',
              isPageHeading: true,
              classes: 'govuk-fieldset__legend--l',
            },
          }}
          hint={{ text: 'You draft it, and somebody else approves it. Nobody is asked before that.' }}
          items={surveys.map(({ id, title, audience, minutes }) => ({
            value: id,
            text: title,
            hint: { text: `${AUDIENCES[audience] ?? audience}; ${minutes.least} to ${minutes.most} minutes` },
          }))}
        />
        <Button>Continue</Button>
      </form>
    </Column>
  </Frame>
);
