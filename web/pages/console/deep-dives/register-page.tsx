import type { DeepDive } from '../../../../shared/domain/improvement/deep-dive.ts';
import { DeepDiveStatus as Status, totalsOf } from '../../../../shared/domain/improvement/deep-dive.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import { Button } from '../../../components/button.tsx';
import { Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { addressOf, rankWords, rateWords, STATUSES } from './words.ts';

interface RegisterProps extends Surroundings {
  readonly dives: readonly DeepDive[];
  readonly mayBegin: boolean;
  /** May read more than what is published. */
  readonly seesDrafts: boolean;
}

export const RegisterPage = ({ dives, mayBegin, seesDrafts, ...surroundings }: RegisterProps) => {
  const totals = totalsOf(dives);
  return (
    <Frame {...surroundings} title="Deep dives">
      <Column>
        <h1 class="govuk-heading-l">Deep dives</h1>
        {dives.length === 0 ? (
          <p class="govuk-body">
            {mayBegin
              ? 'There is no deep dive yet. Choose a unit by its leaving rate and rank, each with its interval.'
              : 'No deep dive of your places is published yet.'}
          </p>
        ) : (
          <p class="govuk-body">
            {totals.all} in all
            {seesDrafts && `: ${Status.options.map((status) => `${totals[status]} ${status}`).join(', ')}`}.
          </p>
        )}
        {mayBegin && <Button href="/unit-rates">Choose a unit</Button>}
      </Column>
      {dives.length > 0 && <Dives dives={dives} />}
    </Frame>
  );
};

const Dives = ({ dives }: Pick<RegisterProps, 'dives'>) => (
  <Table
    caption="Every deep dive that you can see"
    captionClasses="govuk-visually-hidden"
    classes="holdfast-actions"
    firstCellIsHeader
    head={[{ text: 'Unit' }, { text: 'When it was chosen' }, { text: 'Status' }]}
    rows={dives.map((dive) => [
      {
        text: (
          <>
            <a class="govuk-link" href={addressOf(dive)}>
              {placeName(dive.scope)}
            </a>
            {dive.comparator && (
              <span class="holdfast-second-line">Beside {placeName(dive.comparator.scope)}</span>
            )}
          </>
        ),
      },
      {
        text: (
          <>
            {dayInWords(dive.made.on)}
            <span class="holdfast-second-line">{rateWords(dive.stood)}</span>
            <span class="holdfast-second-line">{rankWords(dive.stood, dive.stood.of)}</span>
          </>
        ),
      },
      { text: <Tag {...STATUSES[dive.status]} /> },
    ])}
  />
);
