import { fail, type Result } from '../../domain/kernel/result.ts';
import type { Staff } from '../../domain/organisation/staff.ts';
import type { ReportAddress } from '../read-report.ts';
import type { PublicationDesk } from './publication-desk.ts';
import { publishedTo } from './published-to.ts';
import { publishReport } from './publish.ts';

/** A reader who may pass a report on publishes it to one more, who may not. */
export async function passReportOn(
  desk: PublicationDesk,
  staff: Staff,
  at: ReportAddress,
  address: string,
): Promise<Result<{ readonly reader: string; readonly told: boolean }>> {
  const own = await publishedTo(desk, staff, at);
  return own?.passOn === true
    ? publishReport(desk, staff, at, { address, passOn: false })
    : fail({ kind: 'not-found', what: 'report to pass on' });
}
