import { Clock, Slug } from '../../domain/kernel/ids.ts';
import { sees } from '../../domain/organisation/sight.ts';
import type { Staff } from '../../domain/organisation/staff.ts';
import { placeOfScope } from '../../domain/report/place-of-scope.ts';
import type { Publication } from '../../domain/report/publication.ts';
import { Scope } from '../../domain/report/scope.ts';
import type { Publications } from '../ports/publications.ts';
import type { ReportAddress } from '../read-report.ts';

interface Desk {
  readonly publications: Pick<Publications, 'get' | 'toReader'>;
}

/** What lets a person who does not see the nation read one report; undefined where nothing does. */
export async function publishedTo(
  { publications }: Desk,
  { email }: Staff,
  at: ReportAddress,
): Promise<Publication | undefined> {
  const named = Slug.safeParse(at.campaign).success && Clock.safeParse(at.clock).success;
  if (email === undefined || !named || !Scope.safeParse(at.scope).success) return undefined;
  const publication = await publications.get(email, at);
  return publication?.withdrawn === undefined ? publication : undefined;
}

/** The reports that were published to a person and are of the places that they answer for now. */
export async function reportsPublishedTo(
  { publications }: Desk,
  staff: Staff,
): Promise<readonly Publication[]> {
  const all = staff.email === undefined ? [] : await publications.toReader(staff.email);
  return all.filter(
    ({ scope, withdrawn }) => withdrawn === undefined && sees(staff, staff.roles, placeOfScope(scope)),
  );
}
