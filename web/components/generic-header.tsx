import type { Child } from 'hono/jsx';
import { classNames, type Outer } from './outer.ts';

interface GenericHeaderProps extends Outer {
  readonly logoText: Child;
  readonly url?: string | undefined;
  readonly containerClasses?: string | undefined;
}

/** The header for services that are not on GOV.UK: no crown, no wordmark. */
export const GenericHeader = ({
  logoText,
  url = '/',
  containerClasses,
  classes,
  attributes,
}: GenericHeaderProps) => (
  <div class={classNames('govuk-generic-header', classes)} {...attributes}>
    <div class={classNames('govuk-generic-header__container', containerClasses ?? 'govuk-width-container')}>
      <div class="govuk-generic-header__logo">
        <a href={url} class="govuk-generic-header__homepage-link">
          {logoText}
        </a>
      </div>
    </div>
  </div>
);
