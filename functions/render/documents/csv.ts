import { csvOf } from '../../../shared/domain/report/csv-text.ts';
import type { Renderer } from '../../../shared/use-cases/ports/documents.ts';

/** Every figure of the report, one a row, in UTF-8. */
export const csvRenderer: Renderer = {
  format: 'csv',
  type: 'text/csv; charset=utf-8',
  render: async ({ figures }) => ({ content: new TextEncoder().encode(csvOf(figures)) }),
};
