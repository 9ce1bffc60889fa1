import type { Who } from '../../../domain/campaign/campaign.ts';
import { findingKey, isOver, listKey, type PeopleList } from '../../../domain/campaign/list/people-list.ts';
import { fail, ok, type Result } from '../../../domain/kernel/result.ts';
import type { ListDesk } from './list-desk.ts';

type DecidingDesk = Pick<ListDesk, 'lists' | 'uploads' | 'clock'>;

interface Deciding {
  readonly campaign: string;
  readonly list: string;
  readonly by: Who;
}

/** A second person's word that the people of a list may be taken in. Nobody is, before it. */
export async function approveList(desk: DecidingDesk, asked: Deciding): Promise<Result<PeopleList>> {
  const list = await desk.lists.get(asked.campaign, asked.list);
  if (list === undefined) return fail({ kind: 'not-found', what: `list ${asked.list}` });
  if (list.by.id === asked.by.id) {
    return fail({ kind: 'not-allowed', why: 'Whoever uploaded a list does not approve it.' });
  }
  if (list.state === 'approved' || list.state === 'taken') return ok(list);
  if (list.state !== 'checked' || isOver(list, desk.clock.now())) return fail(NOT_NOW);
  const approved: PeopleList = { ...list, state: 'approved', decided: decidedBy(desk, asked.by) };
  return (await desk.lists.change(approved, 'checked')) ? ok(approved) : fail(NOT_NOW);
}

/** By anybody who may approve lists, and by whoever uploaded it: its file is destroyed. */
export async function turnDownList(desk: DecidingDesk, asked: Deciding): Promise<Result<PeopleList>> {
  const list = await desk.lists.get(asked.campaign, asked.list);
  if (list === undefined) return fail({ kind: 'not-found', what: `list ${asked.list}` });
  if (list.state === 'turned-down') return ok(list);
  if (list.state !== 'waiting' && list.state !== 'checked') return fail(NOT_NOW);
  const down: PeopleList = { ...list, state: 'turned-down', decided: decidedBy(desk, asked.by) };
  if (!(await desk.lists.change(down, list.state))) return fail(NOT_NOW);
  await destroy(desk, list);
  return ok(down);
}

export async function destroy(
  { uploads }: Pick<ListDesk, 'uploads'>,
  list: Pick<PeopleList, 'campaign' | 'id'>,
): Promise<void> {
  await uploads.remove(listKey(list));
  await uploads.remove(findingKey(list));
}

const decidedBy = ({ clock }: Pick<ListDesk, 'clock'>, by: Who) => ({
  by,
  at: new Date(clock.now()).toISOString(),
});

const NOT_NOW = {
  kind: 'conflict',
  what: 'This list cannot be decided about now: it was already, or its file is gone after a day. Upload it again.',
} as const;
