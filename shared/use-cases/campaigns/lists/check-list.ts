import type { Who } from '../../../domain/campaign/campaign.ts';
import { unquoted } from '../../../domain/campaign/invitee-columns.ts';
import { type Finding, MOST_ROWS } from '../../../domain/campaign/list/finding.ts';
import { findingKey, isOver, listKey, type PeopleList } from '../../../domain/campaign/list/people-list.ts';
import { fail, ok, type Result } from '../../../domain/kernel/result.ts';
import { askedWith } from '../../add-invitees.ts';
import { type Compared, compareInvitees } from '../../take-invitees.ts';
import type { ListDesk } from './list-desk.ts';
import { reconciled } from './reconciled.ts';

/** A dry run of a list that came: what would be taken and what not, kept beside it without what stands in its cells. */
export async function checkList(
  desk: ListDesk,
  { campaign: id, list: name, by }: { readonly campaign: string; readonly list: string; readonly by: Who },
): Promise<Result<PeopleList>> {
  const [campaign, estate, list] = await Promise.all([
    desk.campaigns.get(id),
    desk.campaigns.estate(id),
    desk.lists.get(id, name),
  ]);
  if (campaign === undefined || estate === undefined || list === undefined || list.by.id !== by.id) {
    return fail({ kind: 'not-found', what: `list ${name} of ${id}` });
  }
  if ((list.state !== 'waiting' && list.state !== 'checked') || isOver(list, desk.clock.now())) {
    return fail({
      kind: 'conflict',
      what: 'This list was decided about, or its day is over. Upload it again.',
    });
  }
  const content = await desk.uploads.get(listKey(list));
  if (content === undefined) return fail({ kind: 'not-found', what: `file of list ${name}` });
  const instrument = await askedWith(desk, campaign);
  if (!instrument.ok) return instrument;
  const asked = { id, estate, instrument: instrument.value };
  const csv = new TextDecoder().decode(content);
  const compared = await compareInvitees(desk, asked, csv, desk.clock.now(), unquoted);
  if (!compared.ok) return compared;
  const finding = findingOf(compared.value, await reconciled(desk, asked, compared.value));
  await desk.uploads.put(
    findingKey(list),
    new TextEncoder().encode(JSON.stringify(finding)),
    'application/json',
  );
  const { read, taken, refused, duplicates } = finding;
  const checked: PeopleList = {
    ...list,
    state: 'checked',
    sha256: desk.hash(content),
    counts: { read, taken, refused, duplicates },
  };
  return (await desk.lists.change(checked, list.state))
    ? ok(checked)
    : fail({ kind: 'conflict', what: 'This list was decided about at the same time.' });
}

const findingOf = (
  { read, news, refused, duplicates }: Compared,
  against: Finding['reconciled'],
): Finding => ({
  read,
  taken: news.length,
  refused: refused.length,
  duplicates: duplicates.length,
  refusedRows: refused.slice(0, MOST_ROWS),
  duplicateRows: duplicates.slice(0, MOST_ROWS),
  reconciled: against,
});
