import type { Child } from 'hono/jsx';
import { classNames, type Outer } from './outer.ts';

interface WarningTextProps extends Outer {
  readonly iconFallbackText?: string | undefined;
  readonly children?: Child;
}

export const WarningText = ({
  iconFallbackText = 'Warning',
  classes,
  attributes,
  children,
}: WarningTextProps) => (
  <div class={classNames('govuk-warning-text', classes)} {...attributes}>
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{iconFallbackText}</span> {children}
    </strong>
  </div>
);
