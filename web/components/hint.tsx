import type { Child } from 'hono/jsx';
import { classNames, type Outer } from './outer.ts';

export interface HintOptions extends Outer {
  readonly text?: Child;
}

export const Hint = ({ id, text, classes, attributes }: HintOptions & { id?: string | undefined }) => (
  <div id={id} class={classNames('govuk-hint', classes)} {...attributes}>
    {text}
  </div>
);
