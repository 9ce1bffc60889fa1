import type { Child } from 'hono/jsx';
import { describedBy, type FieldOptions, FormGroup, HintAndError } from './form-group.tsx';
import { Label } from './label.tsx';
import { classNames } from './outer.ts';

export interface TextareaProps extends FieldOptions {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly autocomplete?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Stands after the box, in its form group. */
  readonly children?: Child;
}

export function Textarea(props: TextareaProps) {
  const id = props.id ?? props.name;
  return (
    <FormGroup errorMessage={props.errorMessage} formGroup={props.formGroup}>
      <Label {...props.label} htmlFor={id} />
      <HintAndError id={id} hint={props.hint} errorMessage={props.errorMessage} />
      <textarea
        class={classNames('govuk-textarea', props.errorMessage && 'govuk-textarea--error', props.classes)}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props)}
        autocomplete={props.autocomplete}
        {...props.attributes}
      >
        {props.value}
      </textarea>
      {props.children}
    </FormGroup>
  );
}
