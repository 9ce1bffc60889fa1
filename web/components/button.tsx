import type { Child } from 'hono/jsx';
import { classNames, type Outer } from './outer.ts';

interface ButtonProps extends Outer {
  readonly children?: Child;
  readonly type?: 'submit' | 'button' | 'reset' | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly id?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** A link that looks like a button: only ever to start something. */
  readonly href?: string | undefined;
  readonly isStartButton?: boolean | undefined;
}

export function Button(props: ButtonProps) {
  const shared = {
    class: classNames('govuk-button', props.classes, props.isStartButton && 'govuk-button--start'),
    id: props.id,
    ...props.attributes,
  };
  // A start button is a flex container, which would drop the spaces between inline elements.
  const label =
    props.isStartButton && typeof props.children !== 'string' ? (
      <span>{props.children}</span>
    ) : (
      props.children
    );
  if (props.href) {
    return (
      <a href={props.href} role="button" draggable="false" {...shared}>
        {label}
        {props.isStartButton && <StartIcon />}
      </a>
    );
  }
  return (
    <button
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      {...shared}
    >
      {label}
      {props.isStartButton && <StartIcon />}
    </button>
  );
}

const StartIcon = () => (
  <svg
    class="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
);
