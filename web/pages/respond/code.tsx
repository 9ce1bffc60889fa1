import type { Child } from 'hono/jsx';

/** A code in groups: selected and copied as one, and broken between groups where the screen is narrow. */
export const Code = ({ label, code }: { readonly label: Child; readonly code: string }) => (
  <p class="govuk-body-l">
    {label}
    <br />
    <strong class="holdfast-code">{code}</strong>
  </p>
);
