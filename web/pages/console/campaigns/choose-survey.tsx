import { Button } from '../../../components/button.tsx';
import { Radios } from '../../../components/radios.tsx';
import { CAMPAIGNS, Column, Frame, type Surroundings } from '../frame.tsx';

interface ChooseSurveyProps extends Surroundings {
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
export const ChooseSurvey = ({ surveys, ...surroundings }: ChooseSurveyProps) => (
  <Frame {...surroundings} title="Draft a campaign" trail={[CAMPAIGNS]}>
    <Column>
      <form method="get" action="/new-campaign" novalidate>
        <Radios
          name="survey"
          value={surveys[0]?.id}
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
