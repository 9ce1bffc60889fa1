import type { Report } from '../../../../shared/domain/report/report.ts';
import type { Renderer } from '../../../../shared/use-cases/ports/documents.ts';
import { block, facts, heading, list } from './blocks.ts';
import { FAINT, type FontFiles, markPages, newPaper, openFonts, type Paper } from './paper.ts';
import { drawPoints, drawSection } from './section.ts';

/** The report on paper: tagged, in the order of the page. */
export function pdfRenderer(files: FontFiles): Renderer {
  const fonts = openFonts(files);
  return {
    format: 'pdf',
    type: 'application/pdf',
    render: async (report) => {
      const paper = newPaper(report, fonts);
      const content = bytesOf(paper);
      await drawReport(paper, report);
      paper.root.end();
      markPages(paper, report);
      paper.doc.end();
      return { content: await content };
    },
  };
}

async function drawReport(paper: Paper, report: Report): Promise<void> {
  heading(paper, 'H1', report.title);
  block(paper, 'P', report.subtitle, { size: 11, colour: FAINT });
  for (const words of report.standing) block(paper, 'P', words, { font: 'bold' });
  for (const [title, words] of [
    ['What they said', report.summary.what],
    ['How sure this is', report.summary.sure],
    ['What to do', report.summary.act],
  ] as const) {
    heading(paper, 'H2', title);
    block(paper, 'P', words);
  }
  facts(paper, report.facts);
  drawPoints(paper, report.findings);
  for (const section of report.sections) await drawSection(paper, section);
  heading(paper, 'H2', 'How the figures were made');
  list(paper, report.method);
  heading(paper, 'H2', 'What they cannot tell');
  list(paper, report.limits);
  block(paper, 'P', `Release ${report.release}`, { size: 8, colour: FAINT });
}

const bytesOf = ({ doc }: Paper): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
