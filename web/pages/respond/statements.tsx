import type { Hearer } from '../../wording/spoken.ts';
import type { Asking } from './asking.ts';
import { Field } from './field.tsx';
import { said } from './said.tsx';

interface StatementsProps {
  readonly view: Hearer;
  readonly asked: readonly Asking[];
}

/** The questions of a page that has several. Words that some of them share stand once above those. */
export const Statements = ({ view, asked }: StatementsProps) => (
  <>
    {asked.map((one, at) => (
      <>
        {one.stem !== undefined && one.stem.text !== asked[at - 1]?.stem?.text && (
          <h2 class="govuk-heading-m">{said(one.stem)}</h2>
        )}
        <Field {...one} view={view} alone={false} />
      </>
    ))}
  </>
);
