import type { Child } from 'hono/jsx';
import { classNames, type Outer } from './outer.ts';

interface BackLinkProps extends Outer {
  readonly href: string;
  readonly children?: Child;
}

export const BackLink = ({ href, children = 'Back', classes, attributes }: BackLinkProps) => (
  <a href={href} class={classNames('govuk-back-link', classes)} {...attributes}>
    {children}
  </a>
);
