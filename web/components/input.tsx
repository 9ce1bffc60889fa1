import type { Child } from 'hono/jsx';
import { describedBy, type FieldOptions, FormGroup, HintAndError } from './form-group.tsx';
import { Label } from './label.tsx';
import { classNames, type Outer } from './outer.ts';

interface InputProps extends FieldOptions {
  readonly type?: string | undefined;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly autocomplete?: string | undefined;
  readonly autocapitalize?: 'none' | 'characters' | undefined;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | undefined;
  readonly pattern?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly prefix?: Affix | undefined;
  readonly suffix?: Affix | undefined;
  readonly inputWrapper?: Outer | undefined;
}

interface Affix extends Outer {
  readonly text: Child;
}

export function Input(props: InputProps) {
  const id = props.id ?? props.name;
  const { prefix, suffix, inputWrapper } = props;
  return (
    <FormGroup {...props}>
      <Label {...props.label} htmlFor={id} />
      <HintAndError id={id} hint={props.hint} errorMessage={props.errorMessage} />
      {prefix || suffix ? (
        <div class={classNames('govuk-input__wrapper', inputWrapper?.classes)} {...inputWrapper?.attributes}>
          {prefix && <AffixText {...prefix} kind="prefix" />}
          <InputElement {...props} id={id} />
          {suffix && <AffixText {...suffix} kind="suffix" />}
        </div>
      ) : (
        <InputElement {...props} id={id} />
      )}
    </FormGroup>
  );
}

const InputElement = (props: InputProps & { id: string }) => (
  <input
    class={classNames('govuk-input', props.classes, props.errorMessage && 'govuk-input--error')}
    id={props.id}
    name={props.name}
    type={props.type ?? 'text'}
    spellcheck={props.spellcheck}
    value={props.value}
    disabled={props.disabled}
    aria-describedby={describedBy(props.id, props)}
    autocomplete={props.autocomplete}
    autocapitalize={props.autocapitalize}
    pattern={props.pattern}
    inputmode={props.inputmode}
    {...props.attributes}
  />
);

const AffixText = ({ kind, text, classes, attributes }: Affix & { kind: 'prefix' | 'suffix' }) => (
  <div class={classNames(`govuk-input__${kind}`, classes)} aria-hidden="true" {...attributes}>
    {text}
  </div>
);
