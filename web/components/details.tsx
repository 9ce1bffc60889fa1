import type { Child } from 'hono/jsx';
import { classNames, type Outer } from './outer.ts';

interface DetailsProps extends Outer {
  readonly id?: string | undefined;
  readonly summaryText: Child;
  readonly open?: boolean | undefined;
  readonly children?: Child;
}

export const Details = ({ id, summaryText, open, classes, attributes, children }: DetailsProps) => (
  <details id={id} class={classNames('govuk-details', classes)} open={open} {...attributes}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summaryText}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
);
