import drawSvg from 'svg-to-pdfkit';
import type { Chart } from '../../../../shared/domain/report/report.ts';
import { chartSize, DriverChart } from '../../../../web/pages/report/driver-chart.tsx';
import { markup } from '../markup.ts';
import { bottomOf, MARGIN, type Paper, tagged, widthOf } from './paper.ts';

/** Smaller than this the labels are hard to read. */
const SMALLEST = 0.66;
/** Room for what stands under the picture. */
const NOTE = 30;

/** The least height that the chart and its heading need on a page. */
export const chartRoom = (chart: Chart): number => chartSize(chart).height * SMALLEST + NOTE + 50;

/** The page's own picture, with its text alternative in the tag. */
export async function drawChart(paper: Paper, chart: Chart): Promise<void> {
  const { doc, root } = paper;
  const { width, height } = chartSize(chart);
  const room = bottomOf(paper) - doc.y - NOTE;
  const scale = Math.min(1, widthOf(paper) / width, Math.max(SMALLEST, room / height));
  const size = { width: width * scale, height: height * scale };
  const { y } = doc;
  const svg = await markup(<DriverChart chart={chart} />);
  const bbox: [number, number, number, number] = [MARGIN.left, y, MARGIN.left + size.width, y + size.height];
  root.add(
    tagged(
      paper,
      'Figure',
      () =>
        drawSvg(doc, svg, MARGIN.left, y, {
          ...size,
          assumePt: true,
          fontCallback: (_, bold) => (bold ? 'bold' : 'regular'),
        }),
      { alt: chart.alternative, bbox, placement: 'Block' },
    ),
  );
  doc.y = y + size.height + 8;
}
