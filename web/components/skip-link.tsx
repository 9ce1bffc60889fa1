import type { Child } from 'hono/jsx';
import { classNames, type Outer } from './outer.ts';

interface SkipLinkProps extends Outer {
  readonly href?: string | undefined;
  readonly children?: Child;
}

export const SkipLink = ({ href = '#content', classes, attributes, children }: SkipLinkProps) => (
  <a href={href} class={classNames('govuk-skip-link', classes)} {...attributes}>
    {children}
  </a>
);
