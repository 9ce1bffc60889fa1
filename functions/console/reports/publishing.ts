import type { Staff } from '../../../shared/domain/organisation/staff.ts';
import { passReportOn } from '../../../shared/use-cases/publications/pass-on.ts';
import { publishReport, type Reader } from '../../../shared/use-cases/publications/publish.ts';
import { withdrawReport } from '../../../shared/use-cases/publications/withdraw.ts';
import type { ReportAddress } from '../../../shared/use-cases/read-report.ts';
import { auditedHere } from '../audited-here.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';

const targetOf = ({ campaign, clock, scope }: ReportAddress, reader: string) => ({
  campaign,
  clock,
  scope,
  reader,
});

export const publishTo = (desk: ConsoleDesk, c: ConsoleContext, at: ReportAddress, reader: Reader) =>
  auditedHere(desk, c, { what: 'report published', target: targetOf(at, reader.address) }, () =>
    publishReport(desk, staffIn(c), at, reader),
  );

export const withdrawFrom = (desk: ConsoleDesk, c: ConsoleContext, at: ReportAddress, reader: string) =>
  auditedHere(desk, c, { what: 'report withdrawn', target: targetOf(at, reader) }, () =>
    withdrawReport(desk, staffIn(c), at, reader),
  );

export const passOnTo = (desk: ConsoleDesk, c: ConsoleContext, at: ReportAddress, reader: string) =>
  auditedHere(desk, c, { what: 'report passed on', target: targetOf(at, reader) }, () =>
    passReportOn(desk, staffIn(c), at, reader),
  );

function staffIn({ var: { staff } }: ConsoleContext): Staff {
  if (staff === undefined) throw new Error('Nobody is signed in who could publish.');
  return staff;
}
