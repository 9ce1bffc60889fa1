import { Fieldset, type FieldsetOptions } from './fieldset.tsx';
import { describedBy, FormGroup, type FormGroupOptions, HintAndError } from './form-group.tsx';
import { Input } from './input.tsx';
import { classNames, type Outer } from './outer.ts';

interface DateInputProps extends FormGroupOptions, Outer {
  /** The first box has it with `-day` at its end, for the error summary to link to. */
  readonly id: string;
  /** `target`: the boxes are called `target-day`, `target-month` and `target-year`. */
  readonly namePrefix?: string | undefined;
  readonly fieldset?: FieldsetOptions | undefined;
  /** By the names of the boxes. */
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

const PARTS = [
  ['day', 'Day', 2],
  ['month', 'Month', 2],
  ['year', 'Year', 4],
] as const;

export function DateInput(props: DateInputProps) {
  const { id, fieldset, values = {}, classes, attributes, errorMessage, formGroup } = props;
  const prefix = props.namePrefix === undefined ? '' : `${props.namePrefix}-`;
  const inner = (
    <>
      <HintAndError id={id} hint={props.hint} errorMessage={errorMessage} />
      <div class={classNames('govuk-date-input', classes)} id={id} {...attributes}>
        {PARTS.map(([part, text, width]) => (
          <div class="govuk-date-input__item">
            <Input
              id={`${id}-${part}`}
              name={`${prefix}${part}`}
              label={{ text, classes: 'govuk-date-input__label' }}
              classes={classNames(
                'govuk-date-input__input',
                errorMessage && 'govuk-input--error',
                `govuk-input--width-${width}`,
              )}
              value={textOf(values[`${prefix}${part}`])}
              inputmode="numeric"
            />
          </div>
        ))}
      </div>
    </>
  );
  return (
    <FormGroup errorMessage={errorMessage} formGroup={formGroup}>
      {fieldset ? (
        <Fieldset
          {...fieldset}
          role="group"
          describedBy={describedBy(id, { ...props, describedBy: fieldset.describedBy })}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}

const textOf = (value: string | number | undefined): string | undefined =>
  value === undefined ? undefined : String(value);
