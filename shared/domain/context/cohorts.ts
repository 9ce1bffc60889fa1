import { type ShareInterval, wilson } from '../statistics/wilson.ts';
import type { PqipRow } from './rows.ts';

/** Of fewer starters than this no rate is given. */
const LEAST_STARTERS = 10;

export interface Retention {
  readonly count: number | null;
  /** Of those who started; undefined where it is not due, or of too few. */
  readonly share: ShareInterval | undefined;
}

/** A channel of a PQiP cohort, or all of the cohort together, from application to 24 months. */
export interface CohortLine {
  readonly cohort: string;
  readonly channel: string;
  readonly applied: number;
  readonly started: number;
  readonly completed: Retention;
  readonly after6: Retention;
  readonly after12: Retention;
  readonly after24: Retention;
  readonly counts: PqipRow;
}

export const ALL_CHANNELS = 'All channels';

/** Each cohort as a whole, then its channels in order of name; newest cohort first, as cohorts are named. */
export function cohortLines(rows: readonly PqipRow[]): readonly CohortLine[] {
  return [...Map.groupBy(rows, ({ cohort }) => cohort)]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([cohort, channels]) => [
      line(together(cohort, channels)),
      ...channels.toSorted((a, b) => (a.channel < b.channel ? -1 : 1)).map(line),
    ]);
}

function line(counts: PqipRow): CohortLine {
  const { cohort, channel, applied, started } = counts;
  const of = (count: number | null): Retention => {
    const share = count === null || started < LEAST_STARTERS ? undefined : wilson(count, started);
    return { count, share: share?.ok === true ? share.value : undefined };
  };
  return {
    cohort,
    channel,
    applied,
    started,
    completed: of(counts.completed),
    after6: of(counts.after6),
    after12: of(counts.after12),
    after24: of(counts.after24),
    counts,
  };
}

/** A stage that one channel did not record is not known of the cohort. */
function together(cohort: string, rows: readonly PqipRow[]): PqipRow {
  const sum = (of: (row: PqipRow) => number | null): number | null =>
    rows.reduce<number | null>((total, row) => {
      const count = of(row);
      return total === null || count === null ? null : total + count;
    }, 0);
  return {
    cohort,
    channel: ALL_CHANNELS,
    applied: sum(({ applied }) => applied) ?? 0,
    sifted: sum(({ sifted }) => sifted),
    assessed: sum(({ assessed }) => assessed),
    offered: sum(({ offered }) => offered),
    started: sum(({ started }) => started) ?? 0,
    completed: sum(({ completed }) => completed),
    after6: sum(({ after6 }) => after6),
    after12: sum(({ after12 }) => after12),
    after24: sum(({ after24 }) => after24),
  };
}
