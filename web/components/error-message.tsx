import type { Child } from 'hono/jsx';
import { classNames, type Outer } from './outer.ts';

export interface ErrorMessageOptions extends Outer {
  readonly text?: Child;
  /** Said before the message to those who do not see its colour; empty for nothing. */
  readonly visuallyHiddenText?: string | undefined;
}

export function ErrorMessage(props: ErrorMessageOptions & { id?: string | undefined }) {
  const { id, text, visuallyHiddenText = 'Error', classes, attributes } = props;
  return (
    <p id={id} class={classNames('govuk-error-message', classes)} {...attributes}>
      {visuallyHiddenText && (
        <>
          <span class="govuk-visually-hidden">{visuallyHiddenText}:</span>{' '}
        </>
      )}
      {text}
    </p>
  );
}
