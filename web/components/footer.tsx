import type { Child } from 'hono/jsx';
import { type Attributes, classNames, type Outer } from './outer.ts';

interface FooterProps extends Outer {
  readonly meta: {
    readonly items?: readonly (FooterLink | FooterContent)[] | undefined;
    readonly text?: Child;
    readonly visuallyHiddenTitle?: Child;
  };
  readonly containerClasses?: string | undefined;
}

interface FooterLink {
  readonly href: string;
  readonly text: Child;
  readonly attributes?: Attributes | undefined;
}

/** What is not a link stands in the list as it is. */
interface FooterContent {
  readonly content: Child;
}

/** Without the crown, the licence and the copyright notice, which are for gov.uk addresses. */
export const Footer = ({ meta, containerClasses, classes, attributes }: FooterProps) => (
  <div class={classNames('govuk-footer', classes)} {...attributes}>
    <div class={classNames('govuk-width-container', containerClasses)}>
      <div class="govuk-footer__meta">
        <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
          <h2 class="govuk-visually-hidden">{meta.visuallyHiddenTitle ?? 'Support links'}</h2>
          {meta.items && meta.items.length > 0 && (
            <ul class="govuk-footer__inline-list">
              {meta.items.map((item) => (
                <li class="govuk-footer__inline-list-item">
                  {'content' in item ? (
                    item.content
                  ) : (
                    <a class="govuk-footer__link" href={item.href} {...item.attributes}>
                      {item.text}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          )}
          {meta.text && <div class="govuk-footer__meta-custom">{meta.text}</div>}
        </div>
      </div>
    </div>
  </div>
);
