import drawSvg from 'svg-to-pdfkit';
import type { Chart } from '../../../../shared/domain/report/report.ts';
import { chartSize, DriverChart } from '../../../../web/pages/report/driver-chart.tsx';
import { keepTogether, MARGIN, type Paper, tagged, widthOf } from './paper.ts';

/** The page's own picture, with its text alternative in the tag. */
export function drawChart(paper: Paper, chart: Chart): void {
  const { doc, root } = paper;
  const { width, height } = chartSize(chart);
  const scale = Math.min(1, widthOf(paper) / width);
  const size = { width: width * scale, height: height * scale };
  keepTogether(paper, size.height);
  const { y } = doc;
  const svg = String(<DriverChart chart={chart} />);
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
