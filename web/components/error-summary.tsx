import type { Child } from 'hono/jsx';
import { type Attributes, classNames, type Outer } from './outer.ts';

export interface ErrorSummaryOptions extends Outer {
  readonly titleText?: Child;
  readonly descriptionText?: Child;
  readonly errorList?: readonly ErrorSummaryItem[] | undefined;
}

export interface ErrorSummaryItem {
  readonly text: Child;
  /** `#` and the id of the field. */
  readonly href?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export function ErrorSummary(props: ErrorSummaryOptions) {
  const { titleText = 'There is a problem', descriptionText, errorList = [], classes, attributes } = props;
  return (
    <div class={classNames('govuk-error-summary', classes)} {...attributes}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{titleText}</h2>
        <div class="govuk-error-summary__body">
          {descriptionText && <p>{descriptionText}</p>}
          {errorList.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errorList.map((item) => (
                <li>
                  {item.href ? (
                    <a href={item.href} {...item.attributes}>
                      {item.text}
                    </a>
                  ) : (
                    item.text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
