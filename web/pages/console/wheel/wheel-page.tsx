import type { StaffingCorrection } from '../../../../shared/domain/context/correction.ts';
import { ROLE_NAMES } from '../../../../shared/domain/context/role-group.ts';
import type { StaffForecast } from '../../../../shared/domain/forecast/staff-forecast.ts';
import type { StaffSeries } from '../../../../shared/domain/forecast/staff-series.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { ADMINISTRATIVE_RULE } from '../../../../shared/domain/report/background/words.ts';
import type { Compared, ComparedBy } from '../../../../shared/domain/wheel/compare-places.ts';
import type { ViewChoice } from '../../../../shared/domain/wheel/saved-view.ts';
import type { OfStrand } from '../../../../shared/domain/wheel/wheel.ts';
import type { WheelPlace } from '../../../../shared/domain/wheel/wheel-place.ts';
import { errorsOf } from '../actions/fields.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { Corrections, Forecast } from './forecast.tsx';
import { StrandTable } from './strand-table.tsx';
import { OnThisPage } from './on-this-page.tsx';
import { ChooseView, SaveView, type SaveViewProps } from './view-forms.tsx';
import { WithinTable } from './within-table.tsx';
import { PDU_PAGES } from './words.ts';

interface WheelPageProps extends Surroundings {
  readonly place: WheelPlace;
  readonly chosen: ViewChoice;
  readonly strands: readonly OfStrand[];
  readonly series: StaffSeries;
  readonly forecast: StaffForecast | undefined;
  readonly within: readonly Compared[];
  readonly by: ComparedBy;
  readonly corrections: readonly StaffingCorrection[];
  /** Places whose page the reader sees. */
  readonly leadsTo: ReadonlySet<string>;
  readonly mayCorrect: boolean;
  /** Undefined for those who save no views. */
  readonly saving: Omit<SaveViewProps, 'chosen'> | undefined;
}

/** All that is known of how a place is staffed and how its people are, on one screen. */
export const WheelPage = (props: WheelPageProps) => {
  const { place, chosen, strands, series, forecast, within, by, corrections, leadsTo, mayCorrect, saving } =
    props;
  const { assets, user, navigation, formKey } = props;
  const name = placeName(place.scope);
  const staffing = chosen.strand === undefined || chosen.strand === 'workforce';
  return (
    <Frame
      {...{ assets, user, navigation, formKey }}
      title={name}
      trail={leadsTo.size > 1 ? [PDU_PAGES] : undefined}
      error={saving && errorsOf(saving.issues)}
    >
      <Column>
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{KINDS[place.level]}</span>
          {name}
        </h1>
        {chosen.grade && <p class="govuk-body">Of one grade: {ROLE_NAMES[chosen.grade]}.</p>}
      </Column>
      <ChooseView {...chosen} />
      <OnThisPage strands={strands} staffing={staffing} within={staffing && within.length > 0} />
      {strands.map((strand) => (
        <StrandTable {...strand} />
      ))}
      {staffing && <Forecast forecast={forecast} why={whyNoForecast(chosen, place)} />}
      {staffing && forecast !== undefined && series.without.length > 0 && place.level !== 'unit' && (
        <p class="govuk-body">
          Not counted in the forecast, because a month end is missing: {series.without.length} of{' '}
          {place.units.size} units.
        </p>
      )}
      {staffing && within.length > 0 && (
        <WithinTable here={`/wheel/${place.scope}`} {...{ within, by, leadsTo }} />
      )}
      {staffing && corrections.length > 0 && (
        <section aria-labelledby="corrected">
          <h2 class="govuk-heading-m" id="corrected">
            Corrected since the extract
          </h2>
          <Corrections corrections={corrections.slice(0, 10)} />
        </section>
      )}
      <Column>
        <h2 class="govuk-heading-m">More of this place</h2>
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={`/wheel/${place.scope}/corrections`}>
              {mayCorrect ? 'Put staffing figures right' : 'What was put right of its staffing'}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={`/wheel/${place.scope}/finance`}>
              Months of staff for finance, as a file
            </a>
          </li>
          <li>
            <a class="govuk-link" href={`/actions?place=${place.scope}`}>
              Actions here
            </a>
          </li>
          <li>
            <a class="govuk-link" href={`/human-factors?place=${place.scope}`}>
              Human factors roll-out
            </a>
          </li>
          {saving && (
            <li>
              <a class="govuk-link" href="/views">
                Your saved views
              </a>
            </li>
          )}
        </ul>
        {saving && <SaveView chosen={chosen} {...saving} />}
        <p class="govuk-body-s">{ADMINISTRATIVE_RULE}</p>
      </Column>
    </Frame>
  );
};

const KINDS = { unit: 'PDU page', region: 'Region', nation: 'Nation' } as const;

const whyNoForecast = ({ grade }: ViewChoice, { level }: WheelPlace): string =>
  grade !== undefined && level === 'unit'
    ? 'Staff are counted by grade for regions and the nation only, so there is no forecast of a grade in a unit.'
    : 'There is no forecast: staffing of seven month ends on end is needed. An administrator loads it under Context data.';
