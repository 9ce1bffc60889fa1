import type { Child } from 'hono/jsx';
import { classNames, type Outer } from './outer.ts';

interface PanelProps extends Outer {
  readonly titleText: Child;
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  readonly children?: Child;
}

/** Says that something was done: a confirmation. */
export function Panel({ titleText, headingLevel = 1, classes, attributes, children }: PanelProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div class={classNames('govuk-panel', 'govuk-panel--confirmation', classes)} {...attributes}>
      <Heading class="govuk-panel__title">{titleText}</Heading>
      {children && <div class="govuk-panel__body">{children}</div>}
    </div>
  );
}
