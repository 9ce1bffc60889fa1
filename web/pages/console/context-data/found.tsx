import { isShortYear } from '../../../../shared/domain/context/version.ts';
import type { ContextIntake } from '../../../../shared/domain/context/intake.ts';
import { Button } from '../../../components/button.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { SummaryList } from '../../../components/summary-list.tsx';
import type { Typed } from '../actions/typed.ts';
import { Column } from '../frame.tsx';
import { RefusedRows } from '../refused-rows.tsx';

interface FoundProps {
  /** Of the file's page. */
  readonly address: string;
  readonly found: ContextIntake;
  /** How the file was checked: it is loaded so. */
  readonly typed: Typed;
}

/** What the check of a file found, for a person to hold against the file; and what loads it. */
export const Found = ({ address, found, typed }: FoundProps) => (
  <>
    <Column>
      <h2 class="govuk-heading-m">What was found</h2>
      <SummaryList
        rows={[
          { key: { text: 'Rows read' }, value: { text: found.read } },
          { key: { text: 'Rows refused' }, value: { text: found.refused } },
          {
            key: {
              text:
                found.kind === 'staffing' ? 'Rows kept, after titles of one role are added up' : 'Rows kept',
            },
            value: { text: found.taken },
          },
          found.months === null
            ? undefined
            : { key: { text: 'Months' }, value: { text: `${found.months.from} to ${found.months.to}` } },
        ]}
      />
      {isShortYear(found) && (
        <p class="govuk-body">
          The file has fewer than thirteen month ends: reports made with it have no leaving rates.
        </p>
      )}
    </Column>
    <RefusedRows
      title="Refused rows"
      none="No row is refused."
      rows={found.refusedRows}
      all={found.refused}
    />
    {found.taken > 0 && (
      <Column>
        {found.refused > 0 && (
          <p class="govuk-body">
            A count with a hole in it looks like any other count. Correct the file and upload it again, or
            load the rest: reports then say how many rows are not counted.
          </p>
        )}
        <PostForm action={address}>
          {Object.entries(typed).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {found.refused > 0 && <input type="hidden" name="leaveOut" value={String(found.refused)} />}
          <Button classes={found.refused > 0 ? 'govuk-button--warning' : undefined}>
            {found.refused > 0
              ? `Load without ${found.refused === 1 ? 'the refused row' : `the ${found.refused} refused rows`}`
              : 'Load the file'}
          </Button>
        </PostForm>
      </Column>
    )}
  </>
);
