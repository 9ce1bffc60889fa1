import type { Child } from 'hono/jsx';
import { type Attributes, classNames, type Outer } from './outer.ts';

interface SummaryListProps extends Outer {
  readonly rows: readonly (Row | undefined)[];
}

interface Row {
  readonly key: Cell;
  readonly value: Cell;
  readonly classes?: string | undefined;
  readonly actions?:
    { readonly items?: readonly Action[] | undefined; readonly classes?: string | undefined } | undefined;
}

interface Cell {
  readonly text?: Child;
  readonly classes?: string | undefined;
}

interface Action {
  readonly href: string;
  readonly text: Child;
  /** Says what the action is about: many links on a page are called 'Change'. */
  readonly visuallyHiddenText?: Child;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export function SummaryList({ rows, classes, attributes }: SummaryListProps) {
  const anyActions = rows.some((row) => row?.actions?.items?.length);
  return (
    <dl class={classNames('govuk-summary-list', classes)} {...attributes}>
      {rows.map((row) => row && SummaryRow(row, anyActions))}
    </dl>
  );
}

const SummaryRow = ({ key, value, classes, actions }: Row, anyActions: boolean) => (
  <div
    class={classNames(
      'govuk-summary-list__row',
      anyActions && !actions?.items && 'govuk-summary-list__row--no-actions',
      classes,
    )}
  >
    <dt class={classNames('govuk-summary-list__key', key.classes)}>{key.text}</dt>
    <dd class={classNames('govuk-summary-list__value', value.classes)}>{value.text}</dd>
    {actions?.items?.length ? (
      <dd class={classNames('govuk-summary-list__actions', actions.classes)}>
        {actions.items.length === 1 ? (
          actions.items.map(ActionLink)
        ) : (
          <ul class="govuk-summary-list__actions-list">
            {actions.items.map((action) => (
              <li class="govuk-summary-list__actions-list-item">{ActionLink(action)}</li>
            ))}
          </ul>
        )}
      </dd>
    ) : undefined}
  </div>
);

const ActionLink = ({ href, text, visuallyHiddenText, classes, attributes }: Action) => (
  <a class={classNames('govuk-link', classes)} href={href} {...attributes}>
    {text}
    {visuallyHiddenText && <span class="govuk-visually-hidden"> {visuallyHiddenText}</span>}
  </a>
);
