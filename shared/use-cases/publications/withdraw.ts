import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { ReportAddress } from '../read-report.ts';
import type { PublicationDesk, Somebody } from './publication-desk.ts';

/** Takes a report back from a reader: its address stops working with the next page that they ask for. */
export async function withdrawReport(
  { publications, clock }: Pick<PublicationDesk, 'publications' | 'clock'>,
  by: Somebody,
  at: ReportAddress,
  reader: string,
): Promise<Result<undefined>> {
  const standing = await publications.get(reader, at);
  if (standing === undefined) return fail({ kind: 'not-found', what: 'reader of this report' });
  const withdrawn = standing.withdrawn ?? { by: { id: by.id, name: by.name }, at: clock.now() };
  await publications.keep({ ...standing, withdrawn });
  return ok(undefined);
}
