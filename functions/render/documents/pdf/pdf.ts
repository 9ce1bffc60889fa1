import { SHORTHAND } from '../../../../shared/domain/report/method.ts';
import type { Report, Table } from '../../../../shared/domain/report/report.ts';
import type { Renderer } from '../../../../shared/use-cases/ports/documents.ts';
import { leverWords, sourceWords } from '../../../../web/pages/report/quick-wins.tsx';
import { block, facts, heading, list } from './blocks.ts';
import { chartRoom, drawChart } from './chart.tsx';
import { FAINT, type FontFiles, keepTogether, markPages, newPaper, openFonts, type Paper } from './paper.ts';
import { drawTable } from './table.ts';

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
  const [reasons, ...others] = report.tables;
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
  if (report.chart !== null) {
    keepTogether(paper, chartRoom(report.chart));
    heading(paper, 'H2', report.chart.title);
    await drawChart(paper, report.chart);
    block(paper, 'P', report.chart.note, { size: 8.5, colour: FAINT });
  }
  if (reasons !== undefined) drawTableSection(paper, reasons);
  block(paper, 'P', SHORTHAND.map(({ mark, meaning }) => `${mark} ${meaning}`).join(' '), {
    size: 8.5,
    colour: FAINT,
  });
  heading(paper, 'H2', 'What the answers say');
  list(paper, report.findings);
  drawQuickWins(paper, report);
  for (const table of others) drawTableSection(paper, table);
  heading(paper, 'H2', 'The guide’s questions on retention');
  for (const { question, answer } of report.questions) {
    heading(paper, 'H3', question);
    block(paper, 'P', answer);
  }
  heading(paper, 'H2', 'How the figures were made');
  list(paper, report.method);
  heading(paper, 'H2', 'What they cannot tell');
  list(paper, report.limits);
  block(paper, 'P', `Release ${report.release}`, { size: 8, colour: FAINT });
}

function drawTableSection(paper: Paper, table: Table): void {
  keepTogether(paper, START_OF_TABLE);
  heading(paper, 'H2', table.title);
  block(paper, 'P', table.note, { size: 8.5, colour: FAINT });
  drawTable(paper, table);
}

function drawQuickWins(paper: Paper, { quickWins, gaps }: Report): void {
  heading(paper, 'H2', 'Quick wins to consider');
  block(
    paper,
    'P',
    'Practice that two published sources document for the reasons named most. It is not proof that fewer people leave.',
  );
  list(
    paper,
    quickWins.map(
      (win) =>
        `${win.title}. ${win.what} For: ${win.drivers.join('; ')}. ${leverWords(win)}. ${sourceWords(win)}`,
    ),
    true,
  );
  if (gaps.length === 0) return;
  heading(paper, 'H3', 'What the sources leave open');
  list(paper, gaps);
}

/** A heading, a note, the header and some rows: less of a table is not worth beginning on a page. */
const START_OF_TABLE = 170;

const bytesOf = ({ doc }: Paper): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
