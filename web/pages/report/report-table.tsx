import { type ShownColumn, shownColumns } from '../../../shared/domain/report/cell-text.ts';
import type { Table as ReportTable } from '../../../shared/domain/report/report.ts';
import { shownRows, type ShownRows } from '../../../shared/domain/report/shown-rows.ts';
import { Table } from '../../components/table.tsx';
import { Said, useWords } from './said.tsx';

/** A table that scrolls by itself on a narrow screen, by keyboard too. */
export const ReportTableView = ({ table }: { readonly table: ReportTable }) => {
  const columns = shownColumns(table, useWords());
  const { rows, unprinted } = shownRows(table);
  return (
    <section class="holdfast-report__section">
      <h2 class="govuk-heading-m" id={`table-${table.id}`}>
        <Said text={table.title} />
      </h2>
      <p class="govuk-body-s">
        <Said text={table.note} />
      </p>
      {rows.length > 0 && (
        <div class="holdfast-report__scroll" tabindex={0} role="region" aria-labelledby={`table-${table.id}`}>
          <Table
            classes={`govuk-table--small-text-until-tablet holdfast-report__table${isNarrow(columns) ? ' holdfast-report__table--narrow' : ''}`}
            caption={<Said text={table.title} />}
            captionClasses="govuk-visually-hidden"
            firstCellIsHeader
            head={columns.map(({ title, numeric }) => ({
              text: <Said text={title} />,
              format: formatOf(numeric),
            }))}
            rows={rows.map((row) =>
              columns.map(({ text, numeric }) => ({ text: cellOf(text(row)), format: formatOf(numeric) })),
            )}
          />
        </div>
      )}
      {unprinted.map((each) => (
        <UnprintedRows {...each} />
      ))}
    </section>
  );
};

/** The names alone may be in another language than the page. */
const UnprintedRows = ({ why, names }: ShownRows['unprinted'][number]) => {
  const [before, after] = useWords()[why].split('{{names}}');
  return (
    <p class="govuk-body-s">
      {before}
      {names.map((name, at) => (
        <>
          {at > 0 && '; '}
          <Said text={name} />
        </>
      ))}
      {after}
    </p>
  );
};

/** Numbers are of no language. */
const cellOf = (text: string) => (/^[\d.,[]/.test(text) ? text : <Said text={text} />);

/** A name and a few numbers fit a phone without scrolling. */
const isNarrow = (columns: readonly ShownColumn[]): boolean =>
  columns.length <= 4 && columns.filter(({ numeric }) => !numeric).length <= 1;

const formatOf = (numeric: boolean): 'numeric' | undefined => (numeric ? 'numeric' : undefined);
