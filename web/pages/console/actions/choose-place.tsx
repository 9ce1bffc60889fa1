import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { Button } from '../../../components/button.tsx';
import { Select } from '../../../components/select.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { ACTIONS } from './action-page.tsx';

interface ChoosePlaceProps extends Surroundings {
  readonly recommendation: number;
  readonly places: readonly string[];
}

export const ChoosePlace = ({ recommendation, places, ...surroundings }: ChoosePlaceProps) => (
  <Frame {...surroundings} title="Begin an action" trail={[ACTIONS]}>
    <Column>
      <h1 class="govuk-heading-l">Where is it taken?</h1>
      <form method="get" action="/new-action">
        <input type="hidden" name="recommendation" value={String(recommendation)} />
        <Select
          name="place"
          label={{ text: 'Place' }}
          items={places.map((scope) => ({ text: placeName(scope), value: scope }))}
        />
        <Button>Continue</Button>
      </form>
    </Column>
  </Frame>
);
