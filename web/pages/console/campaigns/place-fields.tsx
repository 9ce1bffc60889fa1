import { Checkboxes } from '../../../components/checkboxes.tsx';
import { Radios } from '../../../components/radios.tsx';
import { Textarea } from '../../../components/textarea.tsx';
import { errorAt } from '../actions/fields.tsx';
import type { FieldsProps } from './field-props.ts';

/** Which part of the estate is asked. Rows of a list that are of any other are refused. */
export const PlaceFields = ({ instrument, typed, issues }: FieldsProps) =>
  instrument.place === 'campaign' ? (
    <></>
  ) : (
    <>
      <h2 class="govuk-heading-m">Where it is asked</h2>
      <Radios
        name="asks"
        fieldset={{
          legend: { text: 'Which part of the estate is asked?', classes: 'govuk-fieldset__legend--s' },
        }}
        hint={{ text: 'Somebody listed in any other part is refused' }}
        value={typed.fields['asks'] ?? 'everybody'}
        items={[
          { value: 'everybody', text: 'All of it' },
          { value: 'regions', text: 'The regions that I choose below' },
          instrument.place === 'unit' ? { value: 'units', text: 'The units that I name below' } : undefined,
        ]}
        errorMessage={errorAt(issues, 'asks')}
      />
      <Checkboxes
        name="regions"
        classes="govuk-checkboxes--small"
        fieldset={{ legend: { text: 'Regions', classes: 'govuk-fieldset__legend--s' } }}
        values={[...typed.regions]}
        items={instrument.regions.map(({ code, name }) => ({ value: code, text: name }))}
        errorMessage={errorAt(issues, 'regions')}
      />
      {instrument.place === 'unit' && (
        <Textarea
          name="units"
          rows={4}
          label={{ text: 'Units', classes: 'govuk-label--s' }}
          hint={{ text: 'Codes or exact names, one on each line' }}
          value={typed.fields['units']}
          errorMessage={errorAt(issues, 'units')}
        />
      )}
    </>
  );
