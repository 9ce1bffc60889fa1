import { listKey, type PeopleList } from '../../../domain/campaign/list/people-list.ts';
import { fail, ok, type Result } from '../../../domain/kernel/result.ts';
import { addInvitees } from '../../add-invitees.ts';
import { destroy } from './decide-list.ts';
import type { ListDesk } from './list-desk.ts';

/**
 * Takes in the people of a list that was approved, only as it was checked, and destroys its file. Begun again it goes on:
 * nobody is in a campaign twice.
 */
export async function takeList(
  desk: ListDesk,
  { campaign, list: id }: { readonly campaign: string; readonly list: string },
): Promise<Result<PeopleList>> {
  const list = await desk.lists.get(campaign, id);
  if (list === undefined) return fail({ kind: 'not-found', what: `list ${id}` });
  if (list.state === 'taken') {
    // A run before this one may have died before it came to this.
    await destroy(desk, list);
    return ok(list);
  }
  if (list.state !== 'approved') return fail({ kind: 'not-allowed', why: `The list ${id} is not approved.` });
  const content = await desk.uploads.get(listKey(list));
  if (content === undefined || desk.hash(content) !== list.sha256) {
    return fail({
      kind: 'not-allowed',
      why: 'Its file is gone, or is another than was checked. Upload it again.',
    });
  }
  const file = { campaign, invitees: new TextDecoder().decode(content), dryRun: false };
  const intake = await addInvitees(desk, file);
  if (!intake.ok) return intake;
  const taken: PeopleList = { ...list, state: 'taken' };
  await desk.lists.change(taken, 'approved');
  await destroy(desk, list);
  return ok(taken);
}
