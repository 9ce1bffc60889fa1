import type { Child } from 'hono/jsx';
import { classNames, type Outer } from './outer.ts';

interface InsetTextProps extends Outer {
  readonly id?: string | undefined;
  readonly children?: Child;
}

export const InsetText = ({ id, classes, attributes, children }: InsetTextProps) => (
  <div id={id} class={classNames('govuk-inset-text', classes)} {...attributes}>
    {children}
  </div>
);
