import { sentenceCase } from '../../../../shared/domain/report/words.ts';
import { type Finding, MOST_ROWS } from '../../../../shared/domain/campaign/list/finding.ts';
import { Table } from '../../../components/table.tsx';
import { Column } from '../frame.tsx';
import { Reconciled } from './reconciled.tsx';

/** What a dry run found, part by part. */
export const FindingParts = ({ finding }: { readonly finding: Finding }) => (
  <>
    <Rows title="Refused rows" none="No row is refused." rows={finding.refusedRows} all={finding.refused} />
    <Rows
      title="Listed already, or twice"
      none="Nobody is listed already or twice."
      rows={finding.duplicateRows}
      all={finding.duplicates}
    />
    <h2 class="govuk-heading-m">Against the HR extract</h2>
    <Reconciled reconciled={finding.reconciled} />
  </>
);

interface RowsProps {
  readonly title: string;
  readonly none: string;
  readonly rows: Finding['refusedRows'];
  readonly all: number;
}

const Rows = ({ title, none, rows, all }: RowsProps) => (
  <>
    <h2 class="govuk-heading-m">{title}</h2>
    {rows.length === 0 ? (
      <p class="govuk-body">{none}</p>
    ) : (
      <>
        {all > MOST_ROWS && (
          <p class="govuk-body">
            The first {MOST_ROWS} of {all}.
          </p>
        )}
        <Column>
          <Table
            caption={`${title}, by the line of the file`}
            captionClasses="govuk-visually-hidden"
            head={[{ text: 'Line', format: 'numeric' }, { text: 'Why' }]}
            rows={rows.map(({ line, reason }) => [
              { text: line, format: 'numeric' },
              { text: sentenceCase(reason) },
            ])}
          />
        </Column>
      </>
    )}
  </>
);
