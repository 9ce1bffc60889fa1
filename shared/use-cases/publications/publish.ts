import { invalid } from '../../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { Manifest } from '../../domain/report/manifest.ts';
import { type Publication, ReaderAddress } from '../../domain/report/publication.ts';
import { type ReportAddress, readReport } from '../read-report.ts';
import type { PublicationDesk, Somebody } from './publication-desk.ts';

/** To whom, as it was typed, and whether they may pass the report on to one more. */
export interface Reader {
  readonly address: string;
  readonly passOn: boolean;
}

/** Lets somebody who is named read a report, and tells them by mail. `told` is false where the mail did not go out. */
export async function publishReport(
  desk: PublicationDesk,
  by: Somebody,
  at: ReportAddress,
  { address, passOn }: Reader,
): Promise<Result<{ readonly reader: string; readonly told: boolean }>> {
  const report = await readReport(desk, at);
  if (!report.ok) return report;
  const reader = address.trim().toLowerCase();
  if (!ReaderAddress.safeParse(reader).success) {
    return fail(invalid('reader', 'Enter the address that the reader signs in with, like name@example.org'));
  }
  const standing = await desk.publications.get(reader, at);
  const stands = standing !== undefined && standing.withdrawn === undefined;
  if (stands && standing.untold !== true) {
    return fail(invalid('reader', `${reader} is a reader of this report already`));
  }
  const { campaign, clock, scope, title } = report.value;
  const publication: Publication = {
    campaign,
    clock,
    scope,
    title,
    reader,
    by: { id: by.id, name: by.name },
    at: desk.clock.now(),
    ...(passOn && { passOn }),
  };
  // Who was broken off here presses again, and the reader is told.
  await desk.publications.keep({ ...publication, untold: true });
  const told = await isTold(desk, reader, report.value);
  if (told) await desk.publications.keep(publication);
  return ok({ reader, told });
}

/** The report is published whether or not the mail goes out: whoever published it is told to say so themselves. */
async function isTold({ notices }: PublicationDesk, to: string, report: Manifest): Promise<boolean> {
  const { campaign, clock, scope, title } = report;
  try {
    return await notices.send({ to, title, campaign, clock, scope });
  } catch {
    return false;
  }
}
