import { ALL_CHANNELS, type CohortLine, cohortLines, type Retention } from '../../context/cohorts.ts';
import type { ContextSnapshot } from '../../context/snapshot.ts';
import type { Cell, Table } from '../report.ts';
import { perHundred } from '../background/words.ts';

const STEPS = [
  ['completed', 'Completed'],
  ['after6', 'After 6 months'],
  ['after12', 'After 12 months'],
  ['after24', 'After 24 months'],
] as const;

const column = (title: string, kind: Table['columns'][number]['kind'], detail = false) => ({
  title,
  kind,
  detail,
});

/** Each PQiP cohort from the channel its people came through to 24 months. */
export function cohortsTable({ pqip }: ContextSnapshot): Table | undefined {
  const lines = cohortLines(pqip);
  if (lines.length === 0) return undefined;
  return {
    id: 'cohorts',
    title: 'PQiP cohorts, from channel to 24 months',
    note: 'Shares of those who started, with 95% Wilson intervals; still in the service after 6, 12 and 24 months. Association, not cause: people choose channels, and nothing here shows that a channel keeps them. [x] is not recorded or not yet due; no share of fewer than 10 starters.',
    columns: [
      column('Cohort and channel', 'text'),
      column('Applied', 'number'),
      ...['Passed the sift', 'Passed assessment', 'Offered'].map((title) => column(title, 'number', true)),
      column('Started', 'number'),
      ...STEPS.flatMap(([id, title]) => [
        column(`${title}: number`, 'number', true),
        column(`${title} (%)`, 'rate', id === 'after6'),
        column(`${title}: interval from (%)`, 'low', id !== 'after24'),
        column(`${title}: interval to (%)`, 'high', id !== 'after24'),
      ]),
    ],
    rows: lines.map((line): Cell[] => [
      `${line.cohort}: ${line.channel}`,
      line.applied,
      ...[line.counts.sifted, line.counts.assessed, line.counts.offered].map((count) => count ?? X),
      line.started,
      ...STEPS.flatMap(([id]) => shareCells(line[id])),
    ]),
  };
}

const X: Cell = { mark: 'x' };
const NONE: Cell = { mark: 'z' };

function shareCells({ count, share }: Retention): Cell[] {
  if (count === null) return [X, X, X, X];
  return share === undefined
    ? [count, NONE, NONE, NONE]
    : [count, perHundred(share.p), perHundred(share.lo), perHundred(share.hi)];
}

/** The newest cohort that has reached 24 months: its channels, and whether their intervals part. */
export function cohortPoints({ pqip }: ContextSnapshot): string[] {
  const lines = cohortLines(pqip);
  const newest = lines.find(
    ({ channel, after24 }) => channel === ALL_CHANNELS && after24.share !== undefined,
  );
  if (newest?.after24.share === undefined) return [];
  const { share } = newest.after24;
  const channels = lines.filter(
    (line) => line.cohort === newest.cohort && line !== newest && line.after24.share !== undefined,
  );
  const apart = channels.filter((line) => isApart(line, newest));
  const whole = `Of ${newest.started} who started in ${newest.cohort}, ${newest.after24.count} (${perHundred(share.p)}%, 95% interval ${perHundred(share.lo)}% to ${perHundred(share.hi)}%) were in the service after 24 months.`;
  return [
    apart.length === 0
      ? `${whole} No channel’s interval lies apart from it.`
      : `${whole} Apart from it: ${apart.map(({ channel, after24, started }) => `${channel}, ${after24.count} of ${started}`).join('; ')}. Association, not cause.`,
  ];
}

/** Does the channel's interval leave the cohort's share out? */
function isApart({ after24 }: CohortLine, whole: CohortLine): boolean {
  const p = whole.after24.share?.p ?? 0;
  return after24.share !== undefined && (p < after24.share.lo || p > after24.share.hi);
}
