import { type CohortLine, cohortLines } from '../../context/cohorts.ts';
import type { ContextSnapshot } from '../../context/snapshot.ts';
import { perHundred } from '../background/words.ts';
import type { Cell, Table } from '../report.ts';

const MILESTONES = [
  ['completed', 'Completed'],
  ['after6', 'In the service after 6 months'],
  ['after12', 'In the service after 12 months'],
  ['after24', 'In the service after 24 months'],
] as const;

const column = (title: string, kind: Table['columns'][number]['kind']) => ({ title, kind, detail: false });
const known = (count: number | null): Cell => count ?? { mark: 'x' };
const NONE: Cell = { mark: 'z' };

/** Each PQiP cohort by the channel its people came through, to its start and from there to 24 months. */
export const cohortTables = ({ pqip }: Pick<ContextSnapshot, 'pqip'>): readonly Table[] => {
  const lines = cohortLines(pqip);
  return lines.length === 0 ? [] : [toStart(lines), fromStart(lines)];
};

const toStart = (lines: readonly CohortLine[]): Table => ({
  id: 'cohorts',
  title: 'PQiP cohorts, from channel to start',
  note: 'People of each cohort by the channel they came through. [x] is not recorded.',
  columns: [
    column('Cohort and channel', 'text'),
    ...['Applied', 'Passed the sift', 'Passed assessment', 'Offered', 'Started'].map((title) =>
      column(title, 'number'),
    ),
  ],
  rows: lines.map(({ cohort, channel, applied, started, counts }): Cell[] => [
    `${cohort}: ${channel}`,
    applied,
    ...[counts.sifted, counts.assessed, counts.offered].map(known),
    started,
  ]),
});

const fromStart = (lines: readonly CohortLine[]): Table => ({
  id: 'retention',
  title: 'PQiP cohorts, from start to 24 months',
  note: 'Shares of those who started, with 95% Wilson intervals. What is not recorded or not yet due has no row; no share of fewer than 10 starters. Association, not cause: people choose channels, and nothing here shows that a channel keeps them.',
  columns: [
    column('Cohort', 'text'),
    column('Milestone', 'text'),
    column('Channel', 'text'),
    column('Started', 'number'),
    column('Number', 'number'),
    column('Share (%)', 'rate'),
    column('Interval from (%)', 'low'),
    column('Interval to (%)', 'high'),
  ],
  rows: [...Map.groupBy(lines, ({ cohort }) => cohort)].flatMap(([cohort, channels]) =>
    MILESTONES.flatMap(([id, milestone]) =>
      channels.flatMap((line): Cell[][] => {
        const { count, share } = line[id];
        if (count === null) return [];
        const ends = share === undefined ? [NONE, NONE, NONE] : [share.p, share.lo, share.hi].map(perHundred);
        return [[cohort, milestone, line.channel, line.started, count, ...ends]];
      }),
    ),
  ),
});
