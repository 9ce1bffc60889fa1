import { practicesFor } from '../../../../shared/domain/improvement/change-deep-dive.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { DRIVERS } from '../../../../shared/domain/report/drivers.ts';
import { Checkboxes } from '../../../components/checkboxes.tsx';
import { Select } from '../../../components/select.tsx';
import { errorAt } from '../actions/fields.tsx';
import { sourceOf } from '../actions/practice-parts.tsx';
import { type FieldProps, Words } from './part-words.tsx';
import { addressOf, rateWords } from './words.ts';

export const Comparator = ({ dive, typed, issues, units }: FieldProps) => (
  <>
    <Select
      name="unit"
      label={{ text: 'Unit', classes: 'govuk-label--s' }}
      hint={{ text: 'The lowest leaving rate comes first. How it stands today is kept.' }}
      value={typed['unit'] ?? dive.comparator?.scope}
      items={units
        .filter(({ unit }) => `unit-${unit}` !== dive.scope)
        .map((unit) => ({
          value: `unit-${unit.unit}`,
          text: `${placeName(`unit-${unit.unit}`)}: ${rateWords(unit)}`,
        }))}
      errorMessage={errorAt(issues, 'unit')}
    />
    <Words {...{ dive, typed, issues, units }} text="Why it is compared with" value={dive.comparator?.why} />
  </>
);

export const Theme = (props: FieldProps) => (
  <>
    <Select
      name="driver"
      label={{ text: 'Driver', classes: 'govuk-label--s' }}
      hint={{ text: 'A theme of the same driver takes the place of the one before; with no words it goes' }}
      value={props.typed['driver']}
      items={DRIVERS.drivers.map(({ id, title }) => ({ value: id, text: title }))}
      errorMessage={errorAt(props.issues, 'driver')}
    />
    <Words {...props} text="What was found about it" />
  </>
);

export const Practices = ({ dive }: FieldProps) => {
  const ids = practicesFor(dive.themes);
  return ids.length === 0 ? (
    <p class="govuk-body">
      Practice is suggested for themes.{' '}
      <a class="govuk-link" href={`${addressOf(dive)}/theme`}>
        Write a theme
      </a>{' '}
      first.
    </p>
  ) : (
    <Checkboxes
      name="chosen"
      fieldset={{
        legend: {
          text: 'Practice that is documented for these themes',
          classes: 'govuk-fieldset__legend--s',
        },
      }}
      items={ids.flatMap((id) => {
        const practice = DRIVERS.quickWins[id];
        return practice === undefined
          ? []
          : [
              {
                value: id,
                text: practice.title,
                checked: dive.practices.includes(id),
                hint: { text: `${practice.what} ${sourceOf(practice)}` },
              },
            ];
      })}
    />
  );
};
