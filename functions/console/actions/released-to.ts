import type { Release } from '../../../shared/domain/disclosure/release.ts';
import { seesNation } from '../../../shared/domain/organisation/sight.ts';
import { publishedTo } from '../../../shared/use-cases/publications/published-to.ts';
import type { ReportAddress } from '../../../shared/use-cases/read-report.ts';
import { releasedAt } from '../../../shared/use-cases/released-at.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';

/** Figures are for those who may open the report that has them: elsewhere in the console too. */
export async function mayOpen(
  desk: ConsoleDesk,
  { var: { staff } }: ConsoleContext,
  at: ReportAddress,
): Promise<boolean> {
  if (staff === undefined) return false;
  return seesNation(staff) || (await publishedTo(desk, staff, at)) !== undefined;
}

/** What was released with a report, where the person may open that report. */
export async function releasedTo(
  desk: ConsoleDesk,
  c: ConsoleContext,
  at: ReportAddress,
): Promise<Release | undefined> {
  return (await mayOpen(desk, c, at)) ? releasedAt(desk, at.campaign, at.clock) : undefined;
}
