import type { Child } from 'hono/jsx';
import { type Attributes, classNames, type Outer } from './outer.ts';

interface BreadcrumbsProps extends Outer {
  /** An item without an address is the page itself. */
  readonly items: readonly {
    readonly text: Child;
    readonly href?: string;
    readonly attributes?: Attributes;
  }[];
  readonly collapseOnMobile?: boolean | undefined;
  readonly labelText?: string | undefined;
}

export const Breadcrumbs = (props: BreadcrumbsProps) => (
  <nav
    class={classNames(
      'govuk-breadcrumbs',
      props.classes,
      props.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
    )}
    aria-label={props.labelText ?? 'Breadcrumb'}
    {...props.attributes}
  >
    <ol class="govuk-breadcrumbs__list">
      {props.items.map((item) =>
        item.href ? (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
              {item.text}
            </a>
          </li>
        ) : (
          <li class="govuk-breadcrumbs__list-item" aria-current="page">
            {item.text}
          </li>
        ),
      )}
    </ol>
  </nav>
);
