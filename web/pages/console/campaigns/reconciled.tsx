import type { Finding } from '../../../../shared/domain/campaign/list/finding.ts';
import { missingIn } from '../../../../shared/domain/campaign/list/reconcile.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import { monthRange } from '../../../../shared/domain/report/words.ts';
import { ScrolledTable } from './scrolled-table.tsx';

/** Those who are listed, beside the staffing extract: who is missing is a number of people of a unit, and no name. */
export function Reconciled({ reconciled }: { readonly reconciled: Finding['reconciled'] }) {
  if (reconciled === null) {
    return (
      <p class="govuk-body">
        No staffing extract is loaded that counts those who are asked here, so there is nothing to compare
        with.
      </p>
    );
  }
  const { of, asAt, rows } = reconciled;
  const differing = rows.filter(({ extract, listed }) => extract !== listed);
  const what = of === 'leavers' ? 'People who left' : 'Staff in post';
  const agree = rows.length - differing.length;
  return (
    <>
      <p class="govuk-body">
        The newest extract is as at {dayInWords(asAt)}.{' '}
        {of === 'leavers' &&
          'Months that it does not have yet, and those whose links are over, are left out. '}
        {missingIn(rows).toLocaleString('en-GB')} of its people are not listed. {agree} of {rows.length} rows
        agree
        {differing.length > 0 && '; these do not'}.
      </p>
      {differing.length > 0 && <Differing {...{ differing, what }} />}
    </>
  );
}

interface DifferingProps {
  readonly differing: NonNullable<Finding['reconciled']>['rows'];
  readonly what: string;
}

/** More than these are shown when they are asked for. */
const FEW = 15;

const Differing = ({ differing, what }: DifferingProps) => {
  const table = (
    <ScrolledTable
      caption="Units where the extract and the lists differ"
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={[
        { text: 'Unit' },
        { text: what, format: 'numeric' },
        { text: 'Listed', format: 'numeric' },
        { text: 'Missing', format: 'numeric' },
      ]}
      rows={differing.map(({ unit, month, extract, listed }) => [
        {
          text: (
            <>
              {placeName(`unit-${unit}`)}
              {month !== undefined && (
                <span class="holdfast-second-line">{monthRange({ from: month, to: month })}</span>
              )}
            </>
          ),
        },
        { text: extract, format: 'numeric' },
        { text: listed, format: 'numeric' },
        {
          text: extract > listed ? extract - listed : `${listed - extract} more`,
          format: 'numeric',
        },
      ])}
    />
  );
  if (differing.length <= FEW) return table;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">The {differing.length} rows that differ</span>
      </summary>
      <div class="govuk-details__text">{table}</div>
    </details>
  );
};
