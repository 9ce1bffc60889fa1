import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../../../shared/domain/report/report.ts';
import { TimelineChart, timelineSize } from '../../../../web/pages/report/timeline-chart.tsx';
import { rendered } from '../../rendered.ts';

const share = (percent: number) => ({ percent, low: percent - 4, high: percent + 4 });
const timeline: Timeline = {
  title: 'Better since spring',
  alternative: 'Better since spring. SBAR began on 15 June 2026.',
  note: '',
  marks: [
    { day: '2026-03-02', label: 'Team briefing began on 2 March 2026' },
    { day: '2026-06-15', label: 'SBAR began on 15 June 2026' },
    { day: '2026-06-15', label: 'Protected time began on 15 June 2026' },
  ],
  series: ['I can ask for help', 'We talk about what went wrong'].map((label) => ({
    label,
    points: [
      { day: '2026-04-30', share: share(24) },
      { day: '2026-10-31', share: share(47) },
    ],
  })),
};

describe('shares over the days of several waves', () => {
  it('have a dashed line for each day on which something began, through every series', async () => {
    const svg = await rendered(<TimelineChart timeline={timeline} />);
    const dashed = [...svg.matchAll(/<line x1="([\d.]+)"[^>]*stroke-dasharray/g)].map(([, x]) => Number(x));
    expect(dashed).toHaveLength(2 * timeline.series.length);
    const points = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    const [briefing, sbar] = dashed;
    // Before both waves, and between them, as far as the days are apart.
    expect(briefing).toBeLessThan(points[0]!);
    expect((sbar! - points[0]!) / (points[1]! - points[0]!)).toBeCloseTo(46 / 184, 5);
  });

  it('name each line by a letter, those of one day by one, and tell all in words', async () => {
    const svg = await rendered(<TimelineChart timeline={timeline} />);
    expect(svg).toContain('A: Team briefing began on 2 March 2026');
    expect(svg).toContain('B: SBAR began on 15 June 2026;');
    expect(svg).not.toContain('C: ');
    expect(svg).toContain(`aria-label="${timeline.alternative}"`);
    expect(svg.match(/>47%<\/text>/g)).toHaveLength(2);
  });

  it('stand within their picture where nothing began', async () => {
    const bare = { ...timeline, marks: [] };
    const svg = await rendered(<TimelineChart timeline={bare} />);
    expect(svg).not.toContain('stroke-dasharray');
    expect(timelineSize(bare).height).toBeLessThan(timelineSize(timeline).height);
    for (const [, y] of svg.matchAll(/ y="([\d.]+)"/g))
      expect(Number(y)).toBeLessThan(timelineSize(bare).height);
  });
});
