import { Table } from '../../../components/table.tsx';

type TableProps = Parameters<typeof Table>[0] & { readonly caption: string };

/** A table of many numbers: on a narrow screen it scrolls by itself, and the page does not. */
export const ScrolledTable = (props: TableProps) => (
  <div class="holdfast-report__scroll" tabindex={0} role="region" aria-label={props.caption}>
    {Table({ ...props, classes: 'govuk-table--small-text-until-tablet' })}
  </div>
);
