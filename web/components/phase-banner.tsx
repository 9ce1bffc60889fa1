import type { Child } from 'hono/jsx';
import { classNames, type Outer } from './outer.ts';
import { Tag, type TagOptions } from './tag.tsx';

interface PhaseBannerProps extends Outer {
  readonly tag: TagOptions;
  readonly children?: Child;
}

export const PhaseBanner = ({ tag, classes, attributes, children }: PhaseBannerProps) => (
  <div class={classNames('govuk-phase-banner', 'govuk-width-container', classes)} {...attributes}>
    <p class="govuk-phase-banner__content">
      <Tag text={tag.text} classes={classNames('govuk-phase-banner__content__tag', tag.classes)} />
      <span class="govuk-phase-banner__text">{children}</span>
    </p>
  </div>
);
