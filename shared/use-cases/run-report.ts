import { reportClock } from '../domain/campaign/report-clock.ts';
import { monthOf } from '../domain/kernel/calendar.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Campaigns } from './ports/campaigns.ts';
import type { Clock } from './ports/machine.ts';
import type { ReportRun, ReportRuns } from './ports/report-runs.ts';

export interface RunDesk {
  readonly campaigns: Pick<Campaigns, 'get'>;
  readonly runs: ReportRuns;
  readonly clock: Clock;
}

/** A run of a campaign as an address names it: the clock, and the form it was started from. */
const RUN = /^(\d{4}-Q[1-4]|close)-[0-9a-z]{8}$/;
/** What the schedule calls its own: nobody starts one of this name by a form. */
const SCHEDULED = /^(\d{4}-Q[1-4]|close)-scheduled$/;

/** The clock that a run is named by. */
export const clockOfRun = (run: string): string => run.slice(0, run.lastIndexOf('-'));

/** `form` differs from form to form, so that a form pressed twice starts one run. */
export async function runReport(desk: RunDesk, campaignId: string, form: string): Promise<Result<string>> {
  const campaign = await desk.campaigns.get(campaignId);
  if (campaign === undefined) return fail({ kind: 'not-found', what: 'campaign' });
  const clock = reportClock(campaign, monthOf(desk.clock.now()));
  if (clock === undefined) return fail({ kind: 'conflict', what: 'There is nothing to report yet.' });
  const run = `${clock}-${form}`;
  if (!RUN.test(run)) return fail({ kind: 'not-found', what: 'form' });
  await desk.runs.start(executionName(campaignId, run), { campaign: campaignId, clock });
  return ok(run);
}

export async function findRun(
  { runs }: Pick<RunDesk, 'runs'>,
  campaign: string,
  run: string,
): Promise<Result<ReportRun>> {
  const found =
    RUN.test(run) || SCHEDULED.test(run) ? await runs.find(executionName(campaign, run)) : undefined;
  return found === undefined ? fail({ kind: 'not-found', what: 'run' }) : ok(found);
}

/** The run that the schedule started of a clock; undefined where it started none in the last 90 days. */
export const findScheduledRun = (
  { runs }: Pick<RunDesk, 'runs'>,
  campaign: string,
  clock: string,
): Promise<ReportRun | undefined> => runs.find(executionName(campaign, `${clock}-scheduled`));

/** Step Functions allows 80 characters: 60 of a campaign's id and 17 of a run's. */
const executionName = (campaign: string, run: string): string => `${campaign}-${run}`;
