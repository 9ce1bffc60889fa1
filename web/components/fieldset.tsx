import type { Child } from 'hono/jsx';
import { classNames, type Outer } from './outer.ts';

export interface FieldsetOptions extends Outer {
  readonly legend?: Legend | undefined;
  /** Ids of elements that describe the group. */
  readonly describedBy?: string | undefined;
  readonly role?: string | undefined;
}

export interface Legend {
  readonly text: Child;
  readonly classes?: string | undefined;
  readonly isPageHeading?: boolean | undefined;
}

export function Fieldset(props: FieldsetOptions & { children?: Child }) {
  const { legend, describedBy, role, classes, attributes, children } = props;
  return (
    <fieldset
      class={classNames('govuk-fieldset', classes)}
      role={role}
      aria-describedby={describedBy}
      {...attributes}
    >
      {legend?.text && (
        <legend class={classNames('govuk-fieldset__legend', legend.classes)}>
          {legend.isPageHeading ? <h1 class="govuk-fieldset__heading">{legend.text}</h1> : legend.text}
        </legend>
      )}
      {children}
    </fieldset>
  );
}
