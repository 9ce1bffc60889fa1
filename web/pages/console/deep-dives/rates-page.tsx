import type { RankedUnit } from '../../../../shared/domain/improvement/unit-ranks.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import { InsetText } from '../../../components/inset-text.tsx';
import { Table } from '../../../components/table.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { classWords, DIVES, rankWords, rateWords } from './words.ts';

interface RatesProps extends Surroundings {
  readonly ranks: { readonly asAt: string; readonly units: readonly RankedUnit[] } | undefined;
  readonly mayBegin: boolean;
}

export const RatesPage = ({ ranks, mayBegin, ...surroundings }: RatesProps) => (
  <Frame {...surroundings} title="Leaving rates of units" trail={[DIVES]}>
    <Column>
      <h1 class="govuk-heading-l">Leaving rates of units</h1>
      {ranks === undefined ? (
        <p class="govuk-body">
          There are no rates to choose by yet. An administrator loads staffing under{' '}
          <a class="govuk-link" href="/context-data">
            Context data
          </a>
          ; the next report run of a survey of leavers then freezes it, and the rates appear here.
        </p>
      ) : (
        <>
          <p class="govuk-body">
            Permanent staff who left in twelve months as a share of average headcount, staffing as at{' '}
            {dayInWords(ranks.asAt)}, the highest first.
          </p>
          <InsetText>
            A rank is not a finding. Beside each stands what its interval leaves open, and whether the rate
            differs from the others by more than chance, allowing for how much units differ anyway.
          </InsetText>
        </>
      )}
    </Column>
    {ranks && (
      <Table
        caption="Units by leaving rate, with intervals"
        captionClasses="govuk-visually-hidden"
        classes="holdfast-actions"
        firstCellIsHeader
        head={[{ text: 'Unit' }, { text: 'Leaving rate and rank' }, { text: 'Against all units' }]}
        rows={ranks.units.map((unit) => [
          { text: placeName(`unit-${unit.unit}`) },
          {
            text: (
              <>
                {rateWords(unit)}
                <span class="holdfast-second-line">{rankWords(unit, ranks.units.length)}</span>
              </>
            ),
          },
          {
            text: (
              <>
                {classWords(unit)}
                {mayBegin && (
                  <span class="holdfast-second-line">
                    <a class="govuk-link" href={`/new-deep-dive/unit-${unit.unit}`}>
                      Begin a deep dive
                      <span class="govuk-visually-hidden"> of {placeName(`unit-${unit.unit}`)}</span>
                    </a>
                  </span>
                )}
              </>
            ),
          },
        ])}
      />
    )}
  </Frame>
);
