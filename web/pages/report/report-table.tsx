import { cellText, shownColumns } from '../../../shared/domain/report/cell-text.ts';
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
          classes="govuk-table--small-text-until-tablet holdfast-report__table"
          caption={table.title}
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={columns.map(({ title, kind }) => ({ text: title, format: formatOf(kind) }))}
          rows={table.rows.map((row) =>
            columns.map(({ at, kind }) => ({ text: cellText(row[at] ?? '', kind), format: formatOf(kind) })),
          )}
        />
      </div>
    </section>
  );
};

const formatOf = (kind: ReportTable['columns'][number]['kind']): 'numeric' | undefined =>
  kind === 'text' ? undefined : 'numeric';
