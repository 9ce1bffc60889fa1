import type { Rollout } from '../../../../shared/domain/context/rollout.ts';
import type { Release } from '../../../../shared/domain/disclosure/release.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import type { Estate } from '../../../../shared/domain/organisation/estate.ts';
import type { WheelPlace } from '../../../../shared/domain/wheel/wheel-place.ts';
import { Button } from '../../../components/button.tsx';
import { InsetText } from '../../../components/inset-text.tsx';
import { Select } from '../../../components/select.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { RolloutTable } from './rollout-table.tsx';
import { PDU_PAGES } from './words.ts';

interface RolloutPageProps extends Surroundings {
  /** Those whose dates the reader sees. */
  readonly places: readonly string[];
  readonly place: WheelPlace | undefined;
  readonly estate: Estate;
  readonly rollout: Rollout | undefined;
  /** The newest wave that the reader may see the report of. */
  readonly wave: Release | undefined;
  readonly today: string;
}

/** When each step of the human factors roll-out began, unit by unit. */
export const RolloutPage = (props: RolloutPageProps) => {
  const { places, place, estate, rollout, wave, today, ...surroundings } = props;
  return (
    <Frame {...surroundings} title="Human factors roll-out" trail={[PDU_PAGES]}>
      <Column>
        <h1 class="govuk-heading-l">
          {place && <span class="govuk-caption-l">{placeName(place.scope)}</span>}
          Human factors roll-out
        </h1>
        {rollout === undefined ? (
          <InsetText>
            No dates are loaded yet. An administrator loads them under Context data: one line for each unit
            and step.
          </InsetText>
        ) : (
          <p class="govuk-body">
            When team briefings, SBAR, protected time, and feedback and learning began, as at{' '}
            {dayInWords(rollout.asAt)}. They are dates that the service holds, and no answers.
          </p>
        )}
      </Column>
      {rollout && places.length > 1 && <ChoosePlace places={places} place={place} />}
      {rollout && place && (
        <>
          <RolloutTable {...{ place, estate, today }} rows={rollout.rows} leadsTo={new Set(places)} />
          <Column>
            <Wave place={place} wave={wave} />
          </Column>
        </>
      )}
    </Frame>
  );
};

const ChoosePlace = ({ places, place }: Pick<RolloutPageProps, 'places' | 'place'>) => (
  <form class="holdfast-filter" method="get" action="/human-factors">
    <Select
      name="place"
      label={{ text: 'Place' }}
      value={place?.scope}
      items={places.map((scope) => ({ text: placeName(scope), value: scope }))}
    />
    <Button classes="govuk-button--secondary">Show this place</Button>
  </form>
);

const Wave = ({ place, wave }: { readonly place: WheelPlace; readonly wave: Release | undefined }) =>
  wave === undefined ? (
    <p class="govuk-body">
      Reports of surveys on psychological safety lay these dates over their waves. You can read none of this
      place yet.
    </p>
  ) : (
    <p class="govuk-body">
      <a class="govuk-link" href={`/campaigns/${wave.campaign.id}/reports/${wave.clock}/${place.scope}`}>
        {wave.campaign.title}
      </a>{' '}
      has answers up to {dayInWords(wave.dataAsAt)}: its report lays these dates over the waves. That a change
      comes after a step does not say that it comes from it.
    </p>
  );
