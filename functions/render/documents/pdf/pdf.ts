import { filled } from '../../../../shared/domain/kernel/filled.ts';
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
      await drawReport(paper);
      paper.root.end();
      markPages(paper);
      paper.doc.end();
      return { content: await content };
    },
  };
}

async function drawReport(paper: Paper): Promise<void> {
  const { report } = paper;
  const { words } = report;
  heading(paper, 'H1', report.title);
  block(paper, 'P', report.subtitle, { size: 11, colour: FAINT });
  for (const text of report.standing) block(paper, 'P', text, { font: 'bold' });
  for (const [title, text] of [
    [words.what, report.summary.what],
    [words.sure, report.summary.sure],
    [words.act, report.summary.act],
  ] as const) {
    heading(paper, 'H2', title);
    block(paper, 'P', text);
  }
  facts(paper, report.facts);
  drawPoints(paper, report.findings);
  for (const section of report.sections) await drawSection(paper, section);
  heading(paper, 'H2', words.method);
  list(paper, report.method);
  heading(paper, 'H2', words.limits);
  list(paper, report.limits);
  block(paper, 'P', filled(words.release, { hash: report.release }), { size: 8, colour: FAINT });
}

const bytesOf = ({ doc }: Paper): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
