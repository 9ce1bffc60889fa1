import type { Child } from 'hono/jsx';
import { ErrorMessage, type ErrorMessageOptions } from './error-message.tsx';
import { Hint, type HintOptions } from './hint.tsx';
import type { LabelOptions } from './label.tsx';
import { classNames, type Outer } from './outer.ts';

/** What stands around an input of any kind. */
export interface FormGroupOptions {
  readonly hint?: HintOptions | undefined;
  readonly errorMessage?: ErrorMessageOptions | undefined;
  readonly formGroup?: Outer | undefined;
  /** Ids of further elements that describe the input. */
  readonly describedBy?: string | undefined;
}

/** The options that inputs of one value share. */
export interface FieldOptions extends FormGroupOptions, Outer {
  readonly name: string;
  /** The name, unless told. */
  readonly id?: string | undefined;
  readonly label: LabelOptions;
}

export const describedBy = (id: string, { describedBy: others, hint, errorMessage }: FormGroupOptions) =>
  classNames(others, hint && `${id}-hint`, errorMessage && `${id}-error`) || undefined;

export const FormGroup = ({ errorMessage, formGroup, children }: FormGroupOptions & { children?: Child }) => (
  <div
    class={classNames('govuk-form-group', errorMessage && 'govuk-form-group--error', formGroup?.classes)}
    {...formGroup?.attributes}
  >
    {children}
  </div>
);

export const HintAndError = ({ id, hint, errorMessage }: FormGroupOptions & { id: string }) => (
  <>
    {hint && <Hint id={`${id}-hint`} {...hint} />}
    {errorMessage && <ErrorMessage id={`${id}-error`} {...errorMessage} />}
  </>
);
