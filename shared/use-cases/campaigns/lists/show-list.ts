import { Finding } from '../../../domain/campaign/list/finding.ts';
import { findingKey, isOver, listKey, type PeopleList } from '../../../domain/campaign/list/people-list.ts';
import { fail, ok, type Result } from '../../../domain/kernel/result.ts';
import type { ListDesk } from './list-desk.ts';

export interface ListShown {
  readonly list: PeopleList;
  /** Whether its file has come, and is still here. */
  readonly here: boolean;
  readonly over: boolean;
  readonly finding?: Finding | undefined;
}

export async function showList(
  desk: Pick<ListDesk, 'lists' | 'uploads' | 'clock'>,
  { campaign, list: id }: { readonly campaign: string; readonly list: string },
): Promise<Result<ListShown>> {
  const list = await desk.lists.get(campaign, id);
  if (list === undefined) return fail({ kind: 'not-found', what: `list ${id}` });
  const [here, found] = await Promise.all([
    desk.uploads.has(listKey(list)),
    desk.uploads.get(findingKey(list)),
  ]);
  const finding = found && Finding.parse(JSON.parse(new TextDecoder().decode(found)));
  return ok({ list, here, over: isOver(list, desk.clock.now()), finding });
}
