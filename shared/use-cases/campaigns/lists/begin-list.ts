import type { Campaign, Who } from '../../../domain/campaign/campaign.ts';
import { mayOpen } from '../../../domain/campaign/draft/approval.ts';
import { isOver, listKey, type PeopleList } from '../../../domain/campaign/list/people-list.ts';
import { toCode } from '../../../domain/kernel/crockford.ts';
import { fail, ok, type Result } from '../../../domain/kernel/result.ts';
import type { UploadForm } from '../../ports/uploads.ts';
import type { ListDesk } from './list-desk.ts';

const ID_BYTES = 5;

/** A list of people that is still to be uploaded, in the name of whoever will. */
export async function beginList(
  desk: Pick<ListDesk, 'campaigns' | 'lists' | 'random' | 'clock'>,
  { campaign: id, by }: { readonly campaign: string; readonly by: Who },
): Promise<Result<PeopleList>> {
  const campaign = await desk.campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  const refusal = whyNobody(campaign);
  if (refusal !== undefined) return fail({ kind: 'not-allowed', why: refusal });
  const list: PeopleList = {
    campaign: id,
    id: toCode(desk.random.bytes(ID_BYTES)).toLowerCase(),
    by,
    at: new Date(desk.clock.now()).toISOString(),
    state: 'waiting',
  };
  if (await desk.lists.add(list)) return ok(list);
  throw new Error('The same number was drawn twice.');
}

/** Why nobody can be listed in a campaign now. */
function whyNobody(campaign: Campaign): string | undefined {
  const { id, status, selfSelected, source } = campaign;
  if (status === 'closed') return `The campaign ${id} is closed: nobody can be added to it.`;
  if (selfSelected !== undefined || source !== undefined) return `Nobody is invited to ${id}.`;
  return status === 'draft' && !mayOpen(campaign)
    ? `The campaign ${id} takes in people once it is approved as it stands.`
    : undefined;
}

/** A form for the file of a list that waits for it. It works for some minutes: each look at the page makes another. */
export async function formForList(
  desk: Pick<ListDesk, 'lists' | 'uploads' | 'clock'>,
  asked: { readonly campaign: string; readonly list: string; readonly by: Who; readonly back: string },
): Promise<Result<UploadForm>> {
  const list = await desk.lists.get(asked.campaign, asked.list);
  const now = desk.clock.now();
  if (list === undefined || list.state !== 'waiting' || isOver(list, now) || list.by.id !== asked.by.id) {
    return fail({ kind: 'not-found', what: `list ${asked.list} to upload` });
  }
  return ok(await desk.uploads.form(listKey(list), asked.back, now));
}
