import type { Invitation } from '../../domain/campaign/invitation.ts';
import { inviteeColumns } from '../../domain/campaign/invitee-columns.ts';
import { coverageOf, type UnitCoverage } from '../../domain/campaign/list/coverage.ts';
import type { Finding } from '../../domain/campaign/list/finding.ts';
import { isOver, type PeopleList } from '../../domain/campaign/list/people-list.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { askedWith } from '../add-invitees.ts';
import { inParallel } from '../in-parallel.ts';
import type { Links } from '../ports/links.ts';
import type { MailStops } from '../ports/mail-stops.ts';
import type { ListDesk } from './lists/list-desk.ts';
import { reconciled } from './lists/reconciled.ts';

const AT_ONCE = 64;

export interface PeopleDesk extends ListDesk {
  readonly links: Pick<Links, 'invitationId' | 'addressKey'>;
  readonly mailStops: Pick<MailStops, 'undeliverable'>;
}

/** Who is listed in a campaign, as counts; and what became of its lists. */
export interface PeopleShown {
  readonly columns: readonly string[];
  readonly coverage: readonly UnitCoverage[];
  readonly reconciled: Finding['reconciled'];
  readonly lists: readonly PeopleList[];
}

export async function showPeople(desk: PeopleDesk, id: string): Promise<Result<PeopleShown>> {
  const [campaign, estate] = await Promise.all([desk.campaigns.get(id), desk.campaigns.estate(id)]);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  const instrument = await askedWith(desk, campaign);
  if (!instrument.ok) return instrument;
  const standing = new Map<string, Invitation>();
  for await (const invitation of desk.invitations.all(id)) standing.set(invitation.id, invitation);
  const none = new Set<unknown>();
  await inParallel([...standing.values()], AT_ONCE, async (invitation) => {
    if (invitation.invited !== true) return;
    const key = desk.links.addressKey(invitation.address);
    if ((await desk.mailStops.undeliverable(key)) !== undefined) none.add(invitation);
  });
  const against =
    estate && (await reconciled(desk, { estate, instrument: instrument.value }, { standing, news: [] }));
  return ok({
    columns: inviteeColumns(instrument.value).names,
    coverage: coverageOf([...standing.values()], (invitation) => none.has(invitation)),
    reconciled: against ?? null,
    lists: (await desk.lists.all(id)).filter((list) => !isOver(list, desk.clock.now())),
  });
}
