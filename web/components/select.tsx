import type { Child } from 'hono/jsx';
import { describedBy, type FieldOptions, FormGroup, HintAndError } from './form-group.tsx';
import { Label } from './label.tsx';
import { type Attributes, classNames } from './outer.ts';

interface SelectProps extends FieldOptions {
  /** What is chosen; an item that says so itself goes before it. */
  readonly value?: string | number | undefined;
  readonly items?: readonly (SelectItem | undefined)[] | undefined;
  readonly disabled?: boolean | undefined;
}

interface SelectItem {
  readonly text: Child;
  /** The text, unless told. */
  readonly value?: string | number | boolean | undefined;
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

export function Select(props: SelectProps) {
  const id = props.id ?? props.name;
  return (
    <FormGroup {...props}>
      <Label {...props.label} htmlFor={id} />
      <HintAndError id={id} hint={props.hint} errorMessage={props.errorMessage} />
      <select
        class={classNames('govuk-select', props.classes, props.errorMessage && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props)}
        {...props.attributes}
      >
        {(props.items ?? []).map((item) => item && Item(item, props.value))}
      </select>
    </FormGroup>
  );
}

function Item({ text, value, selected, disabled, attributes }: SelectItem, chosen: SelectProps['value']) {
  const isChosen = selected ?? (chosen !== undefined && chosen !== '' && chosen === (value ?? text));
  return (
    <option
      value={value === undefined ? undefined : String(value)}
      selected={isChosen}
      disabled={disabled}
      {...attributes}
    >
      {text}
    </option>
  );
}
