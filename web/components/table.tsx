import type { Child } from 'hono/jsx';
import { type Attributes, classNames, type Outer } from './outer.ts';

interface TableProps extends Outer {
  readonly caption?: Child;
  readonly captionClasses?: string | undefined;
  readonly head?: readonly Cell[] | undefined;
  readonly rows: readonly (readonly Cell[] | undefined)[];
  readonly firstCellIsHeader?: boolean | undefined;
}

interface Cell {
  readonly text?: Child;
  readonly format?: 'numeric' | undefined;
  readonly classes?: string | undefined;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
  readonly attributes?: Attributes | undefined;
}

export const Table = (props: TableProps) => (
  <table class={classNames('govuk-table', props.classes)} {...props.attributes}>
    {props.caption && (
      <caption class={classNames('govuk-table__caption', props.captionClasses)}>{props.caption}</caption>
    )}
    {props.head && (
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">{props.head.map((cell) => HeaderCell(cell, 'col'))}</tr>
      </thead>
    )}
    <tbody class="govuk-table__body">
      {props.rows.map(
        (row) =>
          row && (
            <tr class="govuk-table__row">
              {row.map((cell, index) =>
                index === 0 && props.firstCellIsHeader ? HeaderCell(cell, 'row') : DataCell(cell),
              )}
            </tr>
          ),
      )}
    </tbody>
  </table>
);

const HeaderCell = ({ text, format, classes, colspan, rowspan, attributes }: Cell, scope: 'row' | 'col') => (
  <th
    scope={scope}
    class={classNames('govuk-table__header', format && `govuk-table__header--${format}`, classes)}
    colspan={colspan}
    rowspan={rowspan}
    {...attributes}
  >
    {text}
  </th>
);

const DataCell = ({ text, format, classes, colspan, rowspan, attributes }: Cell) => (
  <td
    class={classNames('govuk-table__cell', format && `govuk-table__cell--${format}`, classes)}
    colspan={colspan}
    rowspan={rowspan}
    {...attributes}
  >
    {text}
  </td>
);
