import type { Chart, Section, Table, Timeline, Words } from './report.ts';

/** Parts of a report's body, each left out where there is nothing to show. */
export const chartSection = (chart: Chart | null): readonly Section[] =>
  chart === null ? [] : [{ kind: 'chart', chart }];

export const timelineSection = (timeline: Timeline | undefined): readonly Section[] =>
  timeline === undefined ? [] : [{ kind: 'timeline', timeline }];

export const tableSection = (table: Table | undefined): readonly Section[] =>
  table === undefined ? [] : [{ kind: 'table', table }];

export const SHORTHAND_SECTION: Section = { kind: 'shorthand' };

/** Undefined of what belongs to the part before it. */
export function titleOf(section: Section, words: Words): string | undefined {
  switch (section.kind) {
    case 'chart':
      return section.chart.title;
    case 'timeline':
      return section.timeline.title;
    case 'table':
      return section.table.title;
    case 'points':
    case 'questions':
      return section.title;
    case 'practices':
      return words.wins;
    case 'shorthand':
      return undefined;
  }
}
