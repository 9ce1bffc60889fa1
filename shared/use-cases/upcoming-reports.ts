import type { Campaign } from '../domain/campaign/campaign.ts';
import { nextReports } from '../domain/campaign/due-reports.ts';
import { reportClock } from '../domain/campaign/report-clock.ts';
import { reportsFrom } from '../domain/campaign/report-day.ts';
import { monthOf } from '../domain/kernel/calendar.ts';
import type { ReportRun } from './ports/report-runs.ts';
import { findScheduledRun, type RunDesk } from './run-report.ts';

export interface Upcoming {
  /** What a run would be of today. */
  readonly clock: string | undefined;
  /** The run that the schedule started of that; undefined where it started none. */
  readonly started: ReportRun | undefined;
  /** The next day on which reports are made by themselves; undefined where none are. */
  readonly next: string | undefined;
}

export async function upcomingReports(
  desk: Pick<RunDesk, 'runs' | 'clock'>,
  campaign: Campaign,
): Promise<Upcoming> {
  const now = desk.clock.now();
  const clock = reportClock(campaign, monthOf(now));
  const started = clock === undefined ? undefined : await findScheduledRun(desk, campaign.id, clock);
  const next = nextReports(campaign, reportsFrom(now), started === undefined ? undefined : clock);
  return { clock, started, next };
}
