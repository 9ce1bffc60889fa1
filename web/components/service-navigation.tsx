import type { Child } from 'hono/jsx';
import { type Attributes, classNames, type Outer } from './outer.ts';

interface ServiceNavigationProps extends Outer {
  readonly serviceName?: string | undefined;
  readonly serviceUrl?: string | undefined;
  readonly ariaLabel?: string | undefined;
  readonly navigation?: readonly (NavigationItem | undefined)[] | undefined;
  readonly navigationLabel?: string | undefined;
  readonly navigationClasses?: string | undefined;
  readonly navigationId?: string | undefined;
  readonly slots?:
    { readonly end?: { readonly text: Child; readonly align?: 'inline' | undefined } } | undefined;
}

export interface NavigationItem {
  readonly text: Child;
  readonly href?: string | undefined;
  /** The page itself. */
  readonly current?: boolean | undefined;
  /** The page is somewhere under it. */
  readonly active?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Without the menu button, which only a script can open: the links wrap on a narrow screen. */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const { serviceName, serviceUrl, navigation = [], slots } = props;
  const inner = (
    <div
      class={classNames(
        'govuk-width-container',
        slots?.end?.align && 'govuk-service-navigation__inlining-container',
      )}
    >
      <div class="govuk-service-navigation__container">
        {serviceName && (
          <span class="govuk-service-navigation__service-name">
            {serviceUrl ? (
              <a href={serviceUrl} class="govuk-service-navigation__link">
                {serviceName}
              </a>
            ) : (
              <span class="govuk-service-navigation__text">{serviceName}</span>
            )}
          </span>
        )}
        {navigation.some(Boolean) && (
          <nav
            aria-label={props.navigationLabel ?? 'Menu'}
            class={classNames('govuk-service-navigation__wrapper', props.navigationClasses)}
          >
            <ul class="govuk-service-navigation__list" id={props.navigationId ?? 'navigation'}>
              {navigation.map((item) => item && Item(item))}
            </ul>
          </nav>
        )}
      </div>
      {slots?.end?.text}
    </div>
  );
  const outer = { class: classNames('govuk-service-navigation', props.classes), ...props.attributes };
  // With a name or a slot it is a region of its own; else the landmark of the links is enough.
  return serviceName || slots?.end ? (
    <section aria-label={props.ariaLabel ?? 'Service information'} {...outer}>
      {inner}
    </section>
  ) : (
    <div {...outer}>{inner}</div>
  );
}

function Item({ text, href, current, active, attributes }: NavigationItem) {
  const here = current || active;
  const ariaCurrent = here ? (current ? 'page' : 'true') : undefined;
  // Bold where the reader's own colours hide the bar.
  const label = here ? <strong class="govuk-service-navigation__active-fallback">{text}</strong> : text;
  return (
    <li
      class={classNames('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}
    >
      {href ? (
        <a class="govuk-service-navigation__link" href={href} aria-current={ariaCurrent} {...attributes}>
          {label}
        </a>
      ) : (
        <span class="govuk-service-navigation__text" aria-current={ariaCurrent}>
          {label}
        </span>
      )}
    </li>
  );
}
