import type { Chart, Section, Table, Timeline } from './report.ts';

/** Parts of a report's body, each left out where there is nothing to show. */
export const chartSection = (chart: Chart | null): readonly Section[] =>
  chart === null ? [] : [{ kind: 'chart', chart }];

export const timelineSection = (timeline: Timeline | undefined): readonly Section[] =>
  timeline === undefined ? [] : [{ kind: 'timeline', timeline }];

export const tableSection = (table: Table | undefined): readonly Section[] =>
  table === undefined ? [] : [{ kind: 'table', table }];

export const SHORTHAND_SECTION: Section = { kind: 'shorthand' };
