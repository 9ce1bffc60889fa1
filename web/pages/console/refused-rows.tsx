import { MOST_ROWS } from '../../../shared/domain/campaign/list/finding.ts';
import { sentenceCase } from '../../../shared/domain/report/words.ts';
import { Table } from '../../components/table.tsx';
import { Column } from './frame.tsx';

interface RefusedRowsProps {
  readonly title: string;
  readonly none: string;
  /** The first of all. */
  readonly rows: readonly { readonly line: number; readonly reason: string }[];
  readonly all: number;
}

/** Rows of a file that was read, by the line that each begins on. */
export const RefusedRows = ({ title, none, rows, all }: RefusedRowsProps) => (
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
