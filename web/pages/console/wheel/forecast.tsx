import { CORRECTED, type StaffingCorrection } from '../../../../shared/domain/context/correction.ts';
import type { StaffForecast } from '../../../../shared/domain/forecast/staff-forecast.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { monthRange } from '../../../../shared/domain/report/words.ts';
import { InsetText } from '../../../components/inset-text.tsx';
import { Table } from '../../../components/table.tsx';
import { Column } from '../frame.tsx';
import { timeInWords } from '../time-in-words.ts';
import { flowWords, staffWords, testWords } from './words.ts';

const monthWords = (month: string): string => monthRange({ from: month, to: month });

interface ForecastProps {
  readonly forecast: StaffForecast | undefined;
  /** Why there is none. */
  readonly why: string;
}

export const Forecast = ({ forecast, why }: ForecastProps) => (
  <section aria-labelledby="forecast">
    <h2 class="govuk-heading-m" id="forecast">
      Staff in the next 12 months
    </h2>
    {forecast === undefined ? (
      <Column>
        <InsetText>{why}</InsetText>
      </Column>
    ) : (
      <>
        <Column>
          <p class="govuk-body">
            Permanent staff were {forecast.from.staff.toLocaleString('en-GB')} at the end of{' '}
            {monthWords(forecast.from.month)}. {flowWords(forecast)} The forecast lets that go on.
          </p>
          {forecast.test === undefined ? (
            <InsetText>
              Too few months are loaded to hold any out, so nobody knows how well this forecast does. Take the
              last value beside it.
            </InsetText>
          ) : (
            <InsetText>
              {testWords(forecast.test).map((sentence) => (
                <p class="govuk-body">{sentence}</p>
              ))}
            </InsetText>
          )}
        </Column>
        <Table
          caption="Expected permanent staff at the end of each month, with a 95% interval"
          captionClasses="govuk-visually-hidden"
          classes="govuk-table--small-text-until-tablet"
          firstCellIsHeader
          head={[
            { text: 'End of' },
            { text: 'Expected', format: 'numeric' },
            { text: '95% interval', format: 'numeric' },
          ]}
          rows={forecast.months.map(({ month, expected, lo, hi }) => [
            { text: monthWords(month) },
            { text: staffWords(expected), format: 'numeric' },
            { text: `${staffWords(lo)} to ${staffWords(hi)}`, format: 'numeric' },
          ])}
        />
      </>
    )}
  </section>
);

/** Who put right what, when, from what to what and why. */
export const Corrections = ({ corrections }: { readonly corrections: readonly StaffingCorrection[] }) => (
  <Table
    caption="Corrections of staffing, the newest first"
    captionClasses="govuk-visually-hidden"
    classes="holdfast-actions"
    firstCellIsHeader
    head={[{ text: 'Figure' }, { text: 'Before and after' }, { text: 'Who, when and why' }]}
    rows={corrections.map(({ unit, month, figure, before, after, by, at, why }) => [
      {
        text: (
          <>
            {CORRECTED[figure]}
            <span class="holdfast-second-line">
              {placeName(`unit-${unit}`)}, {monthWords(month)}
            </span>
          </>
        ),
      },
      { text: `${before} before, ${after} after` },
      {
        text: (
          <>
            {by.name}, {timeInWords(at)}
            <span class="holdfast-second-line">{why}</span>
          </>
        ),
      },
    ])}
  />
);
