import { dueReports } from '../domain/campaign/due-reports.ts';
import { dayOf } from '../domain/kernel/calendar.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import type { Campaigns } from './ports/campaigns.ts';
import type { ReportRunInput } from './events.ts';

/** The runs that are due on the day of an instant, those that were started before among them. */
export async function listDueReports(
  { campaigns }: { readonly campaigns: Pick<Campaigns, 'list'> },
  time: string,
): Promise<Result<readonly ReportRunInput[]>> {
  const day = dayOf(Date.parse(time));
  return ok(
    (await campaigns.list()).flatMap((campaign) => {
      const clock = dueReports(campaign, day);
      return clock === undefined ? [] : [{ campaign: campaign.id, clock }];
    }),
  );
}
