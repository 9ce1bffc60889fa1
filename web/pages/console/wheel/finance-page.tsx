import type { StaffForecast } from '../../../../shared/domain/forecast/staff-forecast.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import type { Issue } from '../../../../shared/domain/kernel/problem.ts';
import type { WheelPlace } from '../../../../shared/domain/wheel/wheel-place.ts';
import { Button } from '../../../components/button.tsx';
import { Input } from '../../../components/input.tsx';
import { InsetText } from '../../../components/inset-text.tsx';
import { Textarea } from '../../../components/textarea.tsx';
import type { Typed } from '../actions/typed.ts';
import { errorAt, errorsOf } from '../actions/fields.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { PDU_PAGES } from './words.ts';

interface FinancePageProps extends Surroundings {
  readonly place: WheelPlace;
  readonly forecast: StaffForecast | undefined;
  readonly typed: Typed;
  readonly issues: readonly Issue[];
}

export const FinancePage = ({ place, forecast, typed, issues, ...surroundings }: FinancePageProps) => (
  <Frame
    {...surroundings}
    title="Months of staff for finance"
    trail={[PDU_PAGES, { text: placeName(place.scope), href: `/wheel/${place.scope}` }]}
    error={errorsOf(issues)}
  >
    <Column>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{placeName(place.scope)}</span>
        Months of staff for finance
      </h1>
      {forecast === undefined ? (
        <InsetText>
          There is no forecast of this place to export: staffing of seven month ends on end is needed. An
          administrator loads it under Context data.
        </InsetText>
      ) : (
        <>
          <p class="govuk-body">
            For each of the next 12 months: permanent staff and full-time equivalents, known starts, expected
            leavers, PQiP learners and the cost of replacing leavers. Beside each number stands what it takes
            for granted. What nobody gives below is marked [x] or taken from the months before, and the file
            says which.
          </p>
          <form method="get" action={`/wheel/${place.scope}/finance/csv`}>
            <Textarea
              name="starts"
              rows={6}
              label={{ text: 'Known starts (optional)', classes: 'govuk-label--s' }}
              hint={{
                text: 'One a line: month, how many people, and PQiP internal or PQiP external where they are that. For example: 2027-01, 3, PQiP external',
              }}
              value={typed['starts']}
              errorMessage={errorAt(issues, 'starts')}
            />
            <Input
              name="cost"
              classes="govuk-input--width-10"
              inputmode="numeric"
              prefix={{ text: '£' }}
              label={{ text: 'Cost of replacing one leaver (optional)', classes: 'govuk-label--s' }}
              value={typed['cost']}
              errorMessage={errorAt(issues, 'cost')}
            />
            <Button>Download as CSV</Button>
          </form>
        </>
      )}
    </Column>
  </Frame>
);
