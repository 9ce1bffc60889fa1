import { scaleLinear } from 'd3-scale';
import { monthInWords } from '../../../shared/domain/kernel/day-in-words.ts';
import type { Timeline } from '../../../shared/domain/report/report.ts';
import { BLUE, EDGE, FONT, GREY, INK, labelLines, LINE, LINE_HEIGHT, type Size, WIDTH } from './picture.ts';

/** Height of one series between its lowest and its highest share. */
const BAND = 64;
const GAP = 14;
/** Above each band: for the letters of its lines. */
const LETTER = 18;
const FOOT = 16;
/** Room for the shares' own labels at both ends of the time. */
const SIDE = 34;

type Series = Timeline['series'][number];

/** What began on one day, with the letter that stands at its line. */
interface Begun {
  readonly letter: string;
  readonly day: string;
  readonly lines: readonly string[];
}

const begunIn = ({ marks }: Timeline): readonly Begun[] =>
  [...Map.groupBy(marks, ({ day }) => day)].map(([day, same], index) => {
    const letter = String.fromCodePoint(65 + index);
    return { letter, day, lines: labelLines(`${letter}: ${same.map(({ label }) => label).join('; ')}`) };
  });

/** Under the key. */
const topOf = (timeline: Timeline): number => {
  const lines = begunIn(timeline).flatMap((begun) => begun.lines).length;
  return lines === 0 ? 0 : lines * LINE_HEIGHT + GAP;
};

/** Where each series' label begins, and at last where they end. */
const topsOf = (timeline: Timeline): readonly number[] =>
  timeline.series.reduce(
    (tops, { label }) => [
      ...tops,
      (tops.at(-1) ?? 0) + labelLines(label).length * LINE_HEIGHT + LETTER + BAND + GAP,
    ],
    [topOf(timeline)],
  );

export const timelineSize = (timeline: Timeline): Size => ({
  width: WIDTH,
  height: (topsOf(timeline).at(-1) ?? 0) + FOOT,
});

const timeOf = (day: string): number => Date.parse(day);

/** `2026-04-30` as Apr 2026. Not by Intl, whose short names differ between versions of Node, and so would a report. */
const shortMonth = (day: string): string => monthInWords(day).replace(/^(.{3})\S*/, '$1');

/**
 * Each statement's share in wave after wave with its interval, one under the other over the same time, and dashed lines
 * where something began. Shapes and labels tell all: nothing rests on colour.
 */
export const TimelineChart = ({ timeline }: { readonly timeline: Timeline }) => {
  const { width, height } = timelineSize(timeline);
  const tops = topsOf(timeline);
  const begun = begunIn(timeline);
  const waves = [...new Set(timeline.series.flatMap(({ points }) => points.map(({ day }) => day)))];
  const days = [...waves, ...begun.map(({ day }) => day)].map(timeOf);
  const x = scaleLinear([Math.min(...days), Math.max(...days)], [EDGE + SIDE, width - EDGE - SIDE]);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={timeline.alternative}
      font-family={FONT}
      font-size="13"
    >
      <Lines of={begun.flatMap(({ lines }) => lines)} y={0} />
      {timeline.series.map((series, index) => (
        <Band series={series} begun={begun} ends={endsOf(timeline)} y={tops[index] ?? 0} x={x} />
      ))}
      {waves.map((day) => (
        <text x={x(timeOf(day))} y={height - 8} text-anchor="middle" fill={GREY} font-size="12">
          {shortMonth(day)}
        </text>
      ))}
    </svg>
  );
};

/** The tens of per cent between which every share and its interval lies. */
function endsOf({ series }: Timeline): readonly [number, number] {
  const shares = series.flatMap(({ points }) => points.map(({ share }) => share));
  const [low, high] = [
    Math.min(...shares.map((share) => share.low)),
    Math.max(...shares.map((share) => share.high)),
  ];
  return [Math.floor(low / 10) * 10, Math.ceil(high / 10) * 10];
}

const Lines = ({ of, y }: { readonly of: readonly string[]; readonly y: number }) => (
  <g>
    {of.map((line, index) => (
      <text x={EDGE} y={y + 12 + index * LINE_HEIGHT} fill={INK}>
        {line}
      </text>
    ))}
  </g>
);

interface BandProps {
  readonly series: Series;
  readonly begun: readonly Begun[];
  readonly ends: readonly [number, number];
  readonly y: number;
  readonly x: (time: number) => number;
}

const Band = ({ series: { label, points }, begun, ends, y, x }: BandProps) => {
  const lines = labelLines(label);
  const top = y + lines.length * LINE_HEIGHT + LETTER;
  const height = scaleLinear(ends, [top + BAND, top]);
  const at = points.map(({ day, share }) => ({ share, cx: x(timeOf(day)), cy: height(share.percent) }));
  return (
    <g>
      <Lines of={lines} y={y} />
      {ends.map((end) => (
        <g>
          <line x1={EDGE + SIDE} y1={height(end)} x2={WIDTH - EDGE} y2={height(end)} stroke={LINE} />
          <text x={EDGE + SIDE - 10} y={height(end) + 4} text-anchor="end" fill={GREY} font-size="12">
            {`${end}%`}
          </text>
        </g>
      ))}
      {begun.map(({ letter, day }) => (
        <g>
          <line
            x1={x(timeOf(day))}
            y1={top}
            x2={x(timeOf(day))}
            y2={top + BAND}
            stroke={GREY}
            stroke-dasharray="4 3"
          />
          <text x={x(timeOf(day))} y={top - 4} text-anchor="middle" fill={GREY} font-size="12">
            {letter}
          </text>
        </g>
      ))}
      <polyline
        points={at.map(({ cx, cy }) => `${cx},${cy}`).join(' ')}
        fill="none"
        stroke={BLUE}
        stroke-width="1.5"
      />
      {at.map(({ share, cx, cy }) => (
        <g>
          <line
            x1={cx}
            y1={height(share.low)}
            x2={cx}
            y2={height(share.high)}
            stroke={BLUE}
            stroke-width="2"
          />
          <circle cx={cx} cy={cy} r="4" fill={BLUE} />
          <text x={cx + 7} y={cy - 6} fill={INK} font-size="12">
            {`${share.percent}%`}
          </text>
        </g>
      ))}
    </g>
  );
};
