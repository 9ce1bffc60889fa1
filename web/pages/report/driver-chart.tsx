import { scaleLinear } from 'd3-scale';
import { filled } from '../../../shared/domain/kernel/filled.ts';
import type { Chart, Words } from '../../../shared/domain/report/report.ts';
import { type Layout, ON_SCREEN } from './chart-layout.ts';
import { BLUE, EDGE, FONT, GREY, INK, LINE, LINE_HEIGHT, type Size } from './picture.ts';

const LINE_OF_KEY = 20;
const FOOT = 26;

/** Under the key, which has a line for each kind of mark. */
const topOf = ({ reference }: Chart): number => (reference === null ? 1 : 2) * LINE_OF_KEY + 8;

/** Where each row begins, and at last where they end. */
const topsOf = (chart: Chart, { row, linesOf }: Layout): readonly number[] =>
  drawn(chart).reduce(
    (tops, each) => [...tops, (tops.at(-1) ?? 0) + row + (linesOf(each).length - 1) * LINE_HEIGHT],
    [topOf(chart)],
  );

/** Reasons with a share to draw: the rest stand in the table. */
const drawn = ({ rows }: Chart) => rows.filter(({ share }) => share !== null);

export const chartSize = (chart: Chart, layout: Layout = ON_SCREEN): Size => ({
  width: layout.width,
  height: (topsOf(chart, layout).at(-1) ?? 0) + FOOT,
});

interface ChartProps {
  readonly chart: Chart;
  readonly words: Words;
  readonly layout?: Layout;
}

/**
 * Each reason's share as a dot on the line of its interval, with the wider group's share as a diamond.
 * Shapes and labels tell all: nothing rests on colour. Attributes and no styles, so that a strict policy lets it be.
 */
export const DriverChart = ({ chart, words, layout = ON_SCREEN }: ChartProps) => {
  const { width, height } = chartSize(chart, layout);
  const tops = topsOf(chart, layout);
  const highest = Math.max(
    20,
    ...drawn(chart).map(({ share, reference }) => Math.max(share?.high ?? 0, reference ?? 0)),
  );
  const scale = scaleLinear([0, Math.ceil(highest / 20) * 20], layout.scale);
  const bottom = height - FOOT;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={chart.alternative}
      font-family={FONT}
      font-size="13"
    >
      {scale.ticks(4).map((tick) => (
        <g>
          <line
            x1={scale(tick)}
            y1={topOf(chart)}
            x2={scale(tick)}
            y2={bottom}
            stroke={LINE}
            stroke-width="0.5"
          />
          <text
            x={scale(tick)}
            y={bottom + 16}
            text-anchor={anchorOf(tick, scale.domain()[1])}
            fill={GREY}
            font-size="12"
          >
            {`${tick}%`}
          </text>
        </g>
      ))}
      <Key reference={chart.reference} words={words} />
      {drawn(chart).map((row, index) => (
        <Row row={row} y={tops[index] ?? 0} scale={scale} layout={layout} />
      ))}
    </svg>
  );
};

const Key = ({ reference, words }: { readonly reference: string | null; readonly words: Words }) => (
  <g>
    <line x1="2" y1="12" x2="24" y2="12" stroke={BLUE} stroke-width="3" />
    <circle cx="13" cy="12" r="5" fill={BLUE} />
    <text x="30" y="16" fill={GREY} font-size="12">
      {words.key}
    </text>
    {reference !== null && (
      <g>
        <Diamond x={13} y={12 + LINE_OF_KEY} />
        <text x="30" y={16 + LINE_OF_KEY} fill={GREY} font-size="12">
          {filled(words.beside, { place: reference })}
        </text>
      </g>
    )}
  </g>
);

interface RowProps {
  readonly row: Chart['rows'][number];
  readonly y: number;
  readonly scale: (value: number) => number;
  readonly layout: Layout;
}

const Row = ({ row, y, scale, layout }: RowProps) => {
  const { share, text, reference } = row;
  if (share === null) return null;
  const lines = layout.linesOf(row);
  const under = y + (lines.length - 1) * LINE_HEIGHT;
  const marks = under + layout.marks;
  return (
    <g>
      {lines.map((line, index) => (
        <text x={EDGE} y={y + 13 + index * LINE_HEIGHT} fill={INK}>
          {line}
        </text>
      ))}
      <text x={layout.width - EDGE} y={under + 13} text-anchor="end" fill={INK}>
        {text}
      </text>
      <line
        x1={scale(share.low)}
        y1={marks}
        x2={scale(share.high)}
        y2={marks}
        stroke={BLUE}
        stroke-width="3"
      />
      <circle cx={scale(share.percent)} cy={marks} r="5" fill={BLUE} />
      {reference !== null && <Diamond x={scale(reference)} y={marks} />}
    </g>
  );
};

const Diamond = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <path
    d={`M ${x} ${y - 7} L ${x + 6} ${y} L ${x} ${y + 7} L ${x - 6} ${y} Z`}
    fill="#FFFFFF"
    fill-opacity="0.6"
    stroke={GREY}
    stroke-width="1.5"
  />
);

const anchorOf = (tick: number, last: number | undefined): string =>
  tick === 0 ? 'start' : tick === last ? 'end' : 'middle';
