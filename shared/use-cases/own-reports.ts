import { sees } from '../domain/organisation/sight.ts';
import type { Staff } from '../domain/organisation/staff.ts';
import { placeOfScope } from '../domain/report/place-of-scope.ts';
import type { Campaigns } from './ports/campaigns.ts';
import { type ReportAddress, type ReportDesk, readReport, reportsOf } from './read-report.ts';

export interface OwnReport extends ReportAddress {
  readonly title: string;
}

/** The reports of the places that a person answers for. */
export async function ownReports(
  desk: ReportDesk & { readonly campaigns: Pick<Campaigns, 'list'> },
  staff: Staff,
): Promise<readonly OwnReport[]> {
  const campaigns = await desk.campaigns.list();
  const written = (await Promise.all(campaigns.map(({ id }) => reportsOf(desk, id)))).flat();
  const own = written.filter(({ scope }) => sees(staff, staff.roles, placeOfScope(scope)));
  const found = await Promise.all(
    own.map(async (at) => {
      const manifest = await readReport(desk, at);
      return manifest.ok ? [{ ...at, title: manifest.value.title }] : [];
    }),
  );
  return found.flat();
}
