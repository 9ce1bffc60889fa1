import { Fieldset, type Legend } from '../../components/fieldset.tsx';
import { describedBy, FormGroup, type FormGroupOptions, HintAndError } from '../../components/form-group.tsx';
import { Input } from '../../components/input.tsx';
import type { FieldProps } from './asking.ts';
import { Word } from './word.tsx';

interface MonthFieldProps
  extends Pick<FieldProps, 'view' | 'question' | 'values'>, Pick<FormGroupOptions, 'hint' | 'errorMessage'> {
  readonly legend: Legend;
}

/** A month and a year in two boxes. */
export function MonthField(props: MonthFieldProps) {
  const { view, question, values, legend, hint, errorMessage } = props;
  const { id } = question;
  const about = { hint, errorMessage };
  const box = (part: 'month' | 'year', value: string | undefined) => (
    <Input
      id={part === 'month' ? id : `${id}-year`}
      name={`${id}-${part}`}
      label={{ text: <Word view={view} name={part} /> }}
      value={value}
      inputmode="numeric"
      classes={part === 'month' ? 'govuk-input--width-2' : 'govuk-input--width-4'}
    />
  );
  return (
    <FormGroup errorMessage={about.errorMessage}>
      <Fieldset legend={legend} describedBy={describedBy(id, about)}>
        <HintAndError id={id} {...about} />
        <div class="holdfast-month">
          {box('month', values[0])}
          {box('year', values[1])}
        </div>
      </Fieldset>
    </FormGroup>
  );
}
