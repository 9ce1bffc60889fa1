import { codeBookOf } from '../../../shared/domain/report/code-book.ts';
import { csvOf } from '../../../shared/domain/report/csv-text.ts';
import type { Renderer } from '../../../shared/use-cases/ports/documents.ts';

const TYPE = 'text/csv; charset=utf-8';

/** Every figure of the report, one a row, in UTF-8. */
export const csvRenderer: Renderer = {
  format: 'csv',
  type: TYPE,
  render: async ({ figures }) => ({ content: new TextEncoder().encode(csvOf(figures)) }),
};

/** What the columns of that file mean. */
export const codeBookRenderer: Renderer = {
  format: 'codebook',
  type: TYPE,
  ending: 'codebook.csv',
  render: async (report) => ({ content: new TextEncoder().encode(codeBookOf(report)) }),
};
