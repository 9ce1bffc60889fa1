import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { Button } from '../../../components/button.tsx';
import { Select } from '../../../components/select.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';

interface ChooseProps extends Surroundings {
  readonly places: readonly string[];
  readonly maySave: boolean;
}

export const ChoosePage = ({ places, maySave, ...surroundings }: ChooseProps) => (
  <Frame {...surroundings} title="PDU pages">
    <Column>
      <h1 class="govuk-heading-l">PDU pages</h1>
      <p class="govuk-body">
        Workforce planning, health and wellbeing, equality, engagement and learning of a place on one screen,
        with its staff in the next 12 months.
      </p>
      {places.length === 0 ? (
        <p class="govuk-body">
          You answer for no place yet. Ask the platform administrator of your organisation to enter your
          region or unit in the sign-in service.
        </p>
      ) : (
        <form method="get" action="/wheel">
          <Select
            name="place"
            label={{ text: 'Place', classes: 'govuk-label--s' }}
            items={places.map((scope) => ({ text: placeName(scope), value: scope }))}
          />
          <Button>Open its page</Button>
        </form>
      )}
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/human-factors">
            Human factors roll-out
          </a>
        </li>
        {maySave && (
          <li>
            <a class="govuk-link" href="/views">
              Your saved views
            </a>
          </li>
        )}
      </ul>
    </Column>
  </Frame>
);
