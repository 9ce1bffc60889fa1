import type { Child } from 'hono/jsx';
import { classNames, type Outer } from './outer.ts';

export interface LabelOptions extends Outer {
  readonly text?: Child;
  readonly isPageHeading?: boolean | undefined;
}

export function Label({
  text,
  isPageHeading,
  classes,
  attributes,
  htmlFor,
}: LabelOptions & { htmlFor?: string | undefined }) {
  if (!text) return <></>;
  const label = (
    <label class={classNames('govuk-label', classes)} for={htmlFor} {...attributes}>
      {text}
    </label>
  );
  return isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}
