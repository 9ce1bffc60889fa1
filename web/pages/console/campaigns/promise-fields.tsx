import { Checkboxes } from '../../../components/checkboxes.tsx';
import { Input } from '../../../components/input.tsx';
import { Radios } from '../../../components/radios.tsx';
import { errorAt } from '../actions/fields.tsx';
import type { FieldsProps } from './field-props.ts';

/** What respondents are promised, and in which languages they are asked. */
export const PromiseFields = ({ instrument, typed: { fields }, issues }: FieldsProps) => (
  <>
    <h2 class="govuk-heading-m">What is promised</h2>
    <Input
      name="k"
      classes="govuk-input--width-3"
      inputmode="numeric"
      label={{ text: 'Smallest group', classes: 'govuk-label--s' }}
      hint={{
        text: 'No figure rests on fewer people than this. Respondents read it, so it is locked from the opening on. 10 is usual, 5 the least.',
      }}
      suffix={{ text: 'people' }}
      value={fields['k'] ?? '10'}
      errorMessage={errorAt(issues, 'k')}
    />
    <Radios
      name="languages"
      fieldset={{ legend: { text: 'Languages', classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: welshHint(instrument) }}
      value={fields['languages'] ?? 'english'}
      items={[
        {
          value: 'english',
          text: 'English, and Welsh as far as it is signed off',
          hint: { text: 'What has no Welsh is shown in English on the Welsh pages, and marked so' },
        },
        {
          value: 'both',
          text: 'English and Welsh throughout',
          hint: { text: 'It cannot be approved before a translator has signed off all of its Welsh' },
        },
      ]}
      errorMessage={errorAt(issues, 'languages')}
    />
    <Checkboxes
      name="equality"
      values={fields['equality'] === 'yes' ? ['yes'] : []}
      items={[
        {
          value: 'yes',
          text: 'Ask the equality questions before sending',
          hint: { text: 'Only once your data protection impact assessment allows it. Each can be skipped.' },
        },
      ]}
    />
  </>
);

const welshHint = ({ texts, welsh }: FieldsProps['instrument']): string =>
  welsh === texts
    ? 'All of its texts have Welsh'
    : `${welsh} of its ${texts} texts have Welsh that is signed off`;
