import { type ShownColumn, shownColumns } from '../../../shared/domain/report/cell-text.ts';
import type { Table as ReportTable } from '../../../shared/domain/report/report.ts';
import { Table } from '../../components/table.tsx';

/** A table that scrolls by itself on a narrow screen, by keyboard too. */
export const ReportTableView = ({ table }: { readonly table: ReportTable }) => {
  const columns = shownColumns(table);
  return (
    <section class="holdfast-report__section">
      <h2 class="govuk-heading-m" id={`table-${table.id}`}>
        {table.title}
      </h2>
      <p class="govuk-body-s">{table.note}</p>
      <div class="holdfast-report__scroll" tabindex={0} role="region" aria-labelledby={`table-${table.id}`}>
        <Table
          classes={`govuk-table--small-text-until-tablet holdfast-report__table${isNarrow(columns) ? ' holdfast-report__table--narrow' : ''}`}
          caption={table.title}
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={columns.map(({ title, numeric }) => ({ text: title, format: formatOf(numeric) }))}
          rows={table.rows.map((row) =>
            columns.map(({ text, numeric }) => ({ text: text(row), format: formatOf(numeric) })),
          )}
        />
      </div>
    </section>
  );
};

/** A name and a few numbers fit a phone without scrolling. */
const isNarrow = (columns: readonly ShownColumn[]): boolean =>
  columns.length <= 4 && columns.filter(({ numeric }) => !numeric).length <= 1;

const formatOf = (numeric: boolean): 'numeric' | undefined => (numeric ? 'numeric' : undefined);
