import { createHash } from 'node:crypto';
import type { Renderer } from '../../../shared/use-cases/ports/documents.ts';
import { ReportPage } from '../../../web/pages/report/report-page.tsx';
import { markup } from './markup.ts';

/** A page that stands alone: one style sheet inside it, allowed by its hash, and nothing loaded. */
export function htmlRenderer(stylesheet: string): Renderer {
  const hash = createHash('sha256').update(stylesheet).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return {
    format: 'html',
    type: 'text/html; charset=utf-8',
    render: async (report) => {
      const page = <ReportPage report={report} stylesheet={stylesheet} contentSecurityPolicy={policy} />;
      return {
        content: new TextEncoder().encode(`<!DOCTYPE html>${await markup(page)}`),
        // A page cannot forbid its own framing: only the header can.
        contentSecurityPolicy: `${policy}; frame-ancestors 'none'`,
      };
    },
  };
}
