import drawSvg from 'svg-to-pdfkit';
import type { Section, Words } from '../../../../shared/domain/report/report.ts';
import { ON_PAPER } from '../../../../web/pages/report/chart-layout.ts';
import { chartSize, DriverChart } from '../../../../web/pages/report/driver-chart.tsx';
import type { Size } from '../../../../web/pages/report/picture.ts';
import { TimelineChart, timelineSize } from '../../../../web/pages/report/timeline-chart.tsx';
import { markup } from '../markup.ts';
import { bottomOf, MARGIN, type Paper, taggedText, widthOf } from './paper.ts';

/** Smaller than this the labels are hard to read. */
const SMALLEST = 0.66;
/** Room for what stands under the picture. */
const NOTE = 30;

/** A picture of the page, with what is said of it. */
export interface Picture {
  readonly title: string;
  readonly alternative: string;
  readonly note: string;
  readonly size: Size;
  readonly svg: () => Promise<string>;
}

export const pictureOf = (
  section: Extract<Section, { kind: 'chart' | 'timeline' }>,
  words: Words,
): Picture =>
  section.kind === 'chart'
    ? {
        ...section.chart,
        size: chartSize(section.chart, ON_PAPER),
        svg: () => markup(<DriverChart chart={section.chart} words={words} layout={ON_PAPER} />),
      }
    : {
        ...section.timeline,
        size: timelineSize(section.timeline),
        svg: () => markup(<TimelineChart timeline={section.timeline} />),
      };

/** The least height that a picture and its heading need on a page. */
export const pictureRoom = ({ size }: Picture): number => size.height * SMALLEST + NOTE + 50;

/** The page's own picture, with its text alternative in the tag. */
export async function drawPicture(paper: Paper, { size, alternative, svg }: Picture): Promise<void> {
  const { doc, root } = paper;
  const room = bottomOf(paper) - doc.y - NOTE;
  const scale = Math.min(1, widthOf(paper) / size.width, Math.max(SMALLEST, room / size.height));
  const drawn = { width: size.width * scale, height: size.height * scale };
  const { y } = doc;
  const picture = await svg();
  const bbox: [number, number, number, number] = [
    MARGIN.left,
    y,
    MARGIN.left + drawn.width,
    y + drawn.height,
  ];
  root.add(
    taggedText(
      paper,
      'Figure',
      alternative,
      () =>
        drawSvg(doc, picture, MARGIN.left, y, {
          ...drawn,
          assumePt: true,
          fontCallback: (_, bold) => (bold ? 'bold' : 'regular'),
        }),
      { alt: alternative, bbox, placement: 'Block' },
    ),
  );
  doc.y = y + drawn.height + 8;
}
