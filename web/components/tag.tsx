import type { Child } from 'hono/jsx';
import { classNames, type Outer } from './outer.ts';

export interface TagOptions extends Outer {
  readonly text: Child;
}

export const Tag = ({ text, classes, attributes }: TagOptions) => (
  <strong class={classNames('govuk-tag', classes)} {...attributes}>
    {text}
  </strong>
);
