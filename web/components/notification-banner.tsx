import type { Child } from 'hono/jsx';
import { classNames, type Outer } from './outer.ts';

interface NotificationBannerProps extends Outer {
  /** One sentence, in the banner's own style. Use children for anything longer. */
  readonly text?: string | undefined;
  readonly children?: Child;
  readonly type?: 'success' | undefined;
  readonly titleText?: Child;
  readonly titleId?: string | undefined;
  readonly titleHeadingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  readonly role?: string | undefined;
}

export function NotificationBanner(props: NotificationBannerProps) {
  const { type, titleId = 'govuk-notification-banner-title', classes, attributes, text, children } = props;
  const Heading = `h${props.titleHeadingLevel ?? 2}` as const;
  return (
    <div
      class={classNames('govuk-notification-banner', type && `govuk-notification-banner--${type}`, classes)}
      role={props.role ?? (type === 'success' ? 'alert' : 'region')}
      aria-labelledby={titleId}
      {...attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {props.titleText ?? (type === 'success' ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {children ?? (text && <p class="govuk-notification-banner__heading">{text}</p>)}
      </div>
    </div>
  );
}
