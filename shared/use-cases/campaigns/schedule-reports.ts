import type { Campaign, Who } from '../../domain/campaign/campaign.ts';
import { REPORT_DAYS, ReportDay } from '../../domain/campaign/report-day.ts';
import { invalid } from '../../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { Campaigns } from '../ports/campaigns.ts';
import type { Clock } from '../ports/machine.ts';
import { changedMeanwhile } from './design-hash.ts';

export interface Scheduling {
  readonly campaign: string;
  readonly by: Who;
  /** What was looked at: what was changed meanwhile is not written over unseen. */
  readonly revision: string;
  /** Whether none are made by themselves; as it was where it is not said. */
  readonly held?: boolean | undefined;
  /** From which day of a month on; as it was where it is not said. */
  readonly day?: number | undefined;
}

/** When reports are made of a campaign by themselves, and whether they are. Made by hand they can be all the same. */
export async function scheduleReports(
  { campaigns, clock }: { readonly campaigns: Pick<Campaigns, 'get' | 'change'>; readonly clock: Clock },
  { campaign: id, by, revision, held, day }: Scheduling,
): Promise<Result<Campaign>> {
  const campaign = await campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  if (campaign.status === 'draft') {
    return fail({ kind: 'not-allowed', why: `The campaign ${id} is a draft: open it first.` });
  }
  if (day !== undefined && !ReportDay.safeParse(day).success) return fail(NO_REPORT_DAY);
  const { revision: standing = 0 } = campaign;
  if (String(standing) !== revision) return fail(changedMeanwhile(id));
  const changed: Campaign = {
    ...campaign,
    ...(held !== undefined && { reportsHeld: held }),
    ...(day !== undefined && { reportDay: day }),
    scheduled: { by, at: new Date(clock.now()).toISOString() },
  };
  return (await campaigns.change(changed, campaign.status))
    ? ok({ ...changed, revision: standing + 1 })
    : fail(changedMeanwhile(id));
}

const NO_REPORT_DAY = invalid(
  'day',
  `Enter a day of the month from ${REPORT_DAYS.from} to ${REPORT_DAYS.to}`,
);
